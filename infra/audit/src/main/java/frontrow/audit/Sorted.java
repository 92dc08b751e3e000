package frontrow.audit;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows in ascending order of a key that each has for itself, to be joined with others in the same order. */
final class Sorted<K extends Comparable<K>, T> implements AutoCloseable {

    private final Rows<T> rows;
    private final Function<T, K> keyOf;
    private @Nullable T head;

    Sorted(Rows<T> rows, Function<T, K> keyOf) {
        this.rows = rows;
        this.keyOf = keyOf;
        this.head = rows.next();
    }

    /** The key of the next row, or null after the last. */
    private @Nullable K key() {
        return head == null ? null : keyOf.apply(head);
    }

    /** The row of this key, if it is the next one. */
    @Nullable
    T take(K key) {
        T taken = head;
        if (taken == null || !keyOf.apply(taken).equals(key)) {
            return null;
        }
        head = rows.next();
        if (head != null && keyOf.apply(head).compareTo(key) <= 0) {
            throw new IllegalStateException("rows out of order: " + keyOf.apply(head) + " after " + key);
        }
        return taken;
    }

    /** The least key at which one of these stands; null when all are at their ends. */
    static <K extends Comparable<K>> @Nullable K least(List<? extends Sorted<K, ?>> all) {
        K least = null;
        for (Sorted<K, ?> one : all) {
            K key = one.key();
            if (key != null && (least == null || key.compareTo(least) < 0)) {
                least = key;
            }
        }
        return least;
    }

    @Override
    public void close() {
        rows.close();
    }
}
