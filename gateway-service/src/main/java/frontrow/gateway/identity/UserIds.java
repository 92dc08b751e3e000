package frontrow.gateway.identity;

import java.util.regex.Pattern;

/** What a user's id looks like. */
final class UserIds {
    static final String PATTERN = "^[a-z0-9][a-z0-9-]{2,63}$";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    private UserIds() {}

    static boolean isOne(String text) {
        return COMPILED.matcher(text).matches();
    }
}
