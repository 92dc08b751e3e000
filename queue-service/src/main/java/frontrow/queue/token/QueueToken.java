package frontrow.queue.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The secret by which its bearer proves a place in line or an admission. It must not be stored or logged. */
public final class QueueToken {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final UUID value;

    QueueToken(UUID value) {
        this.value = value;
    }

    /** Reads a token as a client sends it; nothing if the text can't be one. */
    public static Optional<QueueToken> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new QueueToken(UUID.fromString(text.toLowerCase(Locale.ROOT))))
                : Optional.empty();
    }

    /** The text that is given to its owner, and to nobody else. */
    public String reveal() {
        return value.toString();
    }

    /** What may be stored of it. */
    public TokenHash hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(reveal().getBytes(StandardCharsets.US_ASCII));
            return new TokenHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueueToken token && value.equals(token.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Says nothing, so that a careless log line gives nothing away. */
    @Override
    public String toString() {
        return "QueueToken[…]";
    }
}
