package frontrow.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a book holds of each user, in the order of users; asked for users in the same order. */
final class Items implements AutoCloseable {

    private final Rows<OfUser> rows;
    private @Nullable OfUser head;

    Items(Rows<OfUser> rows) {
        this.rows = rows;
        this.head = rows.next();
    }

    /** One user's. */
    record OfUser(String user, List<String> items) {}

    /** The user's; users may be left out, and the last one asked for again. */
    List<String> of(String user) {
        while (head != null && head.user().compareTo(user) < 0) {
            head = rows.next();
        }
        return head == null || !head.user().equals(user) ? List.of() : head.items();
    }

    @Override
    public void close() {
        rows.close();
    }
}
