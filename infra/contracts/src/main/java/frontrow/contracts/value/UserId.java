package frontrow.contracts.value;

import java.util.regex.Pattern;

/**
 * A user's public name.
 *
 * @param value 3 to 64 lower-case letters, digits and hyphens, the first not a hyphen
 */
public record UserId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{2,63}");

    public UserId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a user id");
        }
    }

    /** Whether a text has the form of a user id. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
