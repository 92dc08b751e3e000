package frontrow.load;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every answer owes its caller, whatever stands still or is broken behind the door. */
final class Contract {

    private static final Pattern INTERNAL =
            Pattern.compile("Exception|\\bat [a-z]+(\\.\\w+)+\\(|org\\.|java\\.|frontrow\\.|SQL|jdbc:|SELECT |INSERT ");
    private static final int QUOTED_AT_MOST = 300;

    private Contract() {}

    /** What is wrong with an answer; nothing, most of the time. */
    static List<String> breaches(Operation operation, Answer answer) {
        List<String> breaches = new ArrayList<>();
        if (!operation.lists(answer.status(), answer.code())) {
            breaches.add("is not listed");
        }
        if (answer.isOverload() && answer.retryAfter() == null) {
            breaches.add("has no Retry-After");
        }
        if (answer.status() >= 400 && answer.code().isEmpty()) {
            breaches.add("has no code");
        }
        if (answer.status() >= 400 && INTERNAL.matcher(answer.text()).find()) {
            breaches.add("tells of the inside");
        }
        return breaches.stream()
                .map(breach -> operation + " " + answer.told() + " " + breach + ": " + quoted(answer))
                .toList();
    }

    /** A body, not too long to be read. */
    static String quoted(Answer answer) {
        String text = answer.text();
        return text.length() <= QUOTED_AT_MOST ? text : text.substring(0, QUOTED_AT_MOST) + "…";
    }
}
