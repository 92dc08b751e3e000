package frontrow.messaging.listener;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

/** Says in one line for a person why a message could not be handled. */
final class Causes {

    private static final int LONGEST = 500;

    private Causes() {}

    /** What was thrown and what caused it in the first place, by their names and the first lines of their messages. */
    static String of(Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof ListenerExecutionFailedException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        Throwable root = NestedExceptionUtils.getMostSpecificCause(cause);
        String text = cause.equals(root) ? said(cause) : said(cause) + "; " + said(root);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String said(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        String message = thrown.getMessage();
        // Spring repeats the whole statement, which its cause makes plain without.
        if (message == null || (thrown instanceof DataAccessException && thrown.getCause() != null)) {
            return name;
        }
        // PostgreSQL's further lines hold values of the row.
        String firstLine = message.strip().lines().findFirst().orElse("");
        return firstLine.isEmpty() ? name : name + ": " + firstLine;
    }
}
