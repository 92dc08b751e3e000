package frontrow.http.operator;

import frontrow.http.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page of a long list that a client asks for.
 *
 * @param after the position of the last item of the page before; null for the first page
 * @param limit items at most, from 1 to 100
 * @param <P> what says where in the list an item stands
 */
public record Page<P>(@Nullable P after, int limit) {

    private static final int LARGEST = 100;
    private static final String FORM = "v1:";
    private static final int LONGEST_CURSOR = 128;

    /** One page's items, and the cursor of the page after it; null at the end. */
    public record Cut<T>(List<T> items, @Nullable String next) {}

    /**
     * Reads what a client asked for.
     *
     * @param cursor empty for the first page
     * @param position reads a position as {@link #cut} wrote it; nothing if it is none
     * @throws Problem 400 if the cursor is not one that was given, or the limit is out of bounds
     */
    public static <P> Page<P> of(String cursor, int limit, Function<String, Optional<P>> position) {
        if (limit < 1 || limit > LARGEST) {
            throw Problem.invalid("limit", "1 이상 %d 이하여야 합니다".formatted(LARGEST));
        }
        if (cursor.isEmpty()) {
            return new Page<>(null, limit);
        }
        P after = plain(cursor)
                .flatMap(position)
                // Only the one canonical text, so that a made-up cursor is told from a given one.
                .filter(found -> text(found).equals(cursor))
                .orElseThrow(() -> Problem.invalid("cursor", "앞선 응답의 next여야 합니다"));
        return new Page<>(after, limit);
    }

    /** How many items to look for: one more than asked for tells whether there is a next page. */
    public int lookFor() {
        return limit + 1;
    }

    /** Cuts what was found to the page. */
    public <T> Cut<T> cut(List<T> found, Function<T, P> position) {
        if (found.size() <= limit) {
            return new Cut<>(List.copyOf(found), null);
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Cut<>(items, text(position.apply(items.getLast())));
    }

    private static String text(Object position) {
        byte[] plain = (FORM + position).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static Optional<String> plain(String cursor) {
        if (cursor.length() > LONGEST_CURSOR) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return plain.startsWith(FORM) ? Optional.of(plain.substring(FORM.length())) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
