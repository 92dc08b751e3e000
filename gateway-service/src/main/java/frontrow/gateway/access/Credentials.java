package frontrow.gateway.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** What a request brings in its {@code Authorization} header. None of them shows its secret in a log. */
sealed interface Credentials {

    /** No header. */
    record None() implements Credentials {}

    /** HTTP Basic. */
    record Password(String userId, String password) implements Credentials {
        @Override
        public String toString() {
            return "Password[userId=" + userId + "]";
        }
    }

    /** A bearer token that has the shape of a queue token. */
    record QueueToken(String token) implements Credentials {
        @Override
        public String toString() {
            return "QueueToken[]";
        }
    }

    /** Any other bearer token. */
    record AccessToken(String token) implements Credentials {
        @Override
        public String toString() {
            return "AccessToken[]";
        }
    }

    /** A header that is none of these, or more than one. */
    record Unreadable() implements Credentials {}

    /** Reads the values of the header. */
    static Credentials of(List<String> headers) {
        if (headers.isEmpty()) {
            return new None();
        }
        String header = headers.getFirst();
        int space = header.indexOf(' ');
        if (headers.size() > 1 || space < 0) {
            return new Unreadable();
        }
        String rest = header.substring(space + 1).strip();
        String scheme = header.substring(0, space);
        if (scheme.equalsIgnoreCase("Basic")) {
            return Reading.basic(rest);
        }
        return scheme.equalsIgnoreCase("Bearer") ? Reading.bearer(rest) : new Unreadable();
    }

    /** The parts of {@link #of}. */
    final class Reading {
        private static final Pattern UUID =
                Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

        private Reading() {}

        private static Credentials bearer(String token) {
            return UUID.matcher(token).matches() ? new QueueToken(token) : new AccessToken(token);
        }

        private static Credentials basic(String encoded) {
            try {
                String pair = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(Base64.getDecoder().decode(encoded)))
                        .toString();
                int colon = pair.indexOf(':');
                return colon < 0 ? new Unreadable() : new Password(pair.substring(0, colon), pair.substring(colon + 1));
            } catch (IllegalArgumentException | CharacterCodingException e) {
                return new Unreadable();
            }
        }
    }
}
