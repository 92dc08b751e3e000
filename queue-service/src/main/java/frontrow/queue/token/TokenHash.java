package frontrow.queue.token;

import java.util.regex.Pattern;

/**
 * What is kept of a queue token: enough to recognise it, not to use it.
 *
 * @param hex SHA-256 of the token's text in lower case, as 64 hexadecimal digits
 */
public record TokenHash(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public TokenHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not the hash of a token");
        }
    }
}
