package frontrow.reservation.seats;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Another transaction holds a row that was wanted at once. */
final class LockNotHad extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** PostgreSQL manual, appendix A: {@code lock_not_available}. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private LockNotHad(Throwable cause) {
        super("a row is locked by another transaction", cause);
    }

    static <T> T orElseThrow(Supplier<T> lockingQuery) {
        try {
            return lockingQuery.get();
        } catch (DataAccessException failure) {
            throw isLockNotAvailable(failure) ? new LockNotHad(failure) : failure;
        }
    }

    private static boolean isLockNotAvailable(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
