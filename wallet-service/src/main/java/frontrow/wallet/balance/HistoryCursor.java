package frontrow.wallet.balance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of the history begins: below a version of the wallet. Opaque to clients, so that it may change.
 *
 * @param beforeVersion the first entry of the page is the newest whose version is smaller
 */
record HistoryCursor(long beforeVersion) {

    /** Begins with the newest entry. */
    static final HistoryCursor NEWEST = new HistoryCursor(Long.MAX_VALUE);

    private static final String FORM = "v1:";
    private static final int LONGEST_TEXT = 64;

    String text() {
        byte[] plain = (FORM + beforeVersion).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** Reads a cursor that {@link #text()} wrote; nothing if it is not one. */
    static Optional<HistoryCursor> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            if (!plain.startsWith(FORM)) {
                return Optional.empty();
            }
            HistoryCursor cursor = new HistoryCursor(Long.parseLong(plain.substring(FORM.length())));
            // Only the one canonical text, so that a made-up cursor is told from a given one.
            return cursor.beforeVersion() > 0 && cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException notACursor) {
            return Optional.empty();
        }
    }
}
