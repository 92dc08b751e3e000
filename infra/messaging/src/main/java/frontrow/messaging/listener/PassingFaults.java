package frontrow.messaging.listener;

import frontrow.messaging.schema.UnreadableRecord;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.client.ResourceAccessException;

/** Tells what heals by itself, such as a server that is away, from what no retry will mend. */
final class PassingFaults {

    /**
     * Classes of SQLSTATE (PostgreSQL manual, appendix A): connection lost, out of resources, stopped by an operator or
     * a time limit, server's own trouble, transaction rolled back by a conflict.
     */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57", "58", "40");

    /** Lock not available; idle in transaction or transaction for too long. */
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25P03", "25P04");

    private PassingFaults() {}

    static boolean isPassing(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableRecord) {
                return false;
            }
            if (isPassingItself(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassingItself(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException _,
                    RecoverableDataAccessException _,
                    NonTransientDataAccessResourceException _,
                    CannotCreateTransactionException _,
                    ResourceAccessException _,
                    SQLTransientException _ -> true;
            // What broke the connection stands here, not among the causes, where rolling back failed as well.
            case TransactionSystemException broken ->
                isPassing(broken.getApplicationException()) || hasLostItsConnection(broken);
            case SQLException sql -> isPassingState(sql.getSQLState());
            default -> false;
        };
    }

    /**
     * A commit that the connection broke under can't be rolled back either: its own failure is only logged, and what is
     * thrown is the pool's "Connection is closed", which has no SQLSTATE. The database never leaves that out.
     */
    private static boolean hasLostItsConnection(TransactionSystemException broken) {
        return broken.getCause() instanceof SQLException closed && closed.getSQLState() == null;
    }

    private static boolean isPassingState(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (PASSING_CLASSES.contains(state.substring(0, 2)) || PASSING_STATES.contains(state));
    }
}
