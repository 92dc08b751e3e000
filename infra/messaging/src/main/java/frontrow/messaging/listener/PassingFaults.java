package frontrow.messaging.listener;

import frontrow.messaging.schema.UnreadableRecord;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
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
            case TransactionSystemException broken -> isPassingEnd(broken);
            // A rollback that fails takes the place of whatever it was to undo; the retry shows that again.
            case UncategorizedDataAccessException broken -> isConnectionClosed(broken);
            case SQLException sql -> isPassingState(sql.getSQLState());
            default -> false;
        };
    }

    /**
     * A transaction that could not be ended. What broke the connection stands beside the causes where rolling back failed as
     * well. It stands nowhere where the commit was not answered: then the pool says that the connection is closed, without
     * a state, as it does to whoever goes on with a connection that it has given up.
     */
    private static boolean isPassingEnd(TransactionSystemException broken) {
        Throwable before = broken.getApplicationException();
        return before == null ? isConnectionClosed(broken) : isPassing(before);
    }

    private static boolean isConnectionClosed(NestedRuntimeException broken) {
        for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() == null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassingState(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (PASSING_CLASSES.contains(state.substring(0, 2)) || PASSING_STATES.contains(state));
    }
}
