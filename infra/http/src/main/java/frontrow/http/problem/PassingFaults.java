package frontrow.http.problem;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells faults that pass by themselves (a server that is away, a lock not had) from bugs. By name, because no service has all
 * of these libraries.
 */
final class PassingFaults {
    private static final int CAUSES_LOOKED_AT = 20;

    private static final Set<String> NAMES = Set.of(
            "frontrow.messaging.PassingFault",
            "io.github.resilience4j.bulkhead.BulkheadFullException",
            "io.github.resilience4j.circuitbreaker.CallNotPermittedException",
            "io.lettuce.core.RedisConnectionException",
            "jakarta.persistence.LockTimeoutException",
            "jakarta.persistence.QueryTimeoutException",
            "java.sql.SQLRecoverableException",
            "java.sql.SQLTransientException",
            "org.apache.kafka.common.errors.RetriableException",
            // A transaction whose connection broke can be neither committed nor rolled back.
            "org.hibernate.TransactionException",
            "org.hibernate.exception.JDBCConnectionException",
            "org.springframework.dao.DataAccessResourceFailureException",
            "org.springframework.dao.RecoverableDataAccessException",
            "org.springframework.dao.TransientDataAccessException",
            "org.springframework.transaction.CannotCreateTransactionException",
            "org.springframework.transaction.TransactionSystemException",
            "org.springframework.web.client.ResourceAccessException");

    // Connection, transaction rolled back (deadlock), resources, operator, timeouts of transaction and session, lock
    // not had.
    private static final Set<String> SQL_CLASSES = Set.of("08", "40", "53", "57");
    private static final Set<String> SQL_STATES = Set.of("25P03", "25P04", "55P03");

    private PassingFaults() {}

    static boolean include(Throwable fault) {
        Throwable each = fault;
        for (int i = 0; i < CAUSES_LOOKED_AT && each != null; i++) {
            if (hasName(each) || (each instanceof SQLException sql && hasState(sql.getSQLState()))) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    private static boolean hasName(Throwable fault) {
        for (Class<?> type = fault.getClass(); type != null; type = type.getSuperclass()) {
            if (NAMES.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasState(@Nullable String state) {
        return state != null
                && (SQL_STATES.contains(state) || (state.length() == 5 && SQL_CLASSES.contains(state.substring(0, 2))));
    }
}
