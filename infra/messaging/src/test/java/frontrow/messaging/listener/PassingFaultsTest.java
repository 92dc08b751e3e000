package frontrow.messaging.listener;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.messaging.PassingFault;
import frontrow.messaging.schema.UnreadableRecord;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class PassingFaultsTest {

    static Stream<Throwable> passing() {
        return Stream.of(
                new PassingFault("the registry is away", null),
                new DataAccessResourceFailureException("connection refused"),
                new QueryTimeoutException("slow"),
                new PessimisticLockingFailureException("deadlock"),
                new CannotCreateTransactionException("no connection"),
                new IllegalStateException("wrapped", new CannotCreateTransactionException("no connection")),
                new TransactionSystemException("commit failed", new SQLException("gone", "08006")),
                // The commit was not answered, and neither was the try to undo it.
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed")),
                new TransactionSystemException(
                        "JPA rollback failed",
                        new IllegalStateException("wrapped", new SQLException("Connection is closed"))),
                new Uncategorized(new IllegalStateException("no rollback", new SQLException("Connection is closed"))));
    }

    /** As Spring wraps what Hibernate says of a transaction that it can't end. */
    private static final class Uncategorized extends UncategorizedDataAccessException {
        Uncategorized(Throwable cause) {
            super("unable to roll back", cause);
        }
    }

    @Test
    void looksForTheFaultThatARollbackCouldNotFollow() {
        TransactionSystemException broken = new TransactionSystemException("JDBC rollback failed");
        broken.initApplicationException(new DataAccessResourceFailureException("connection lost"));

        assertThat(PassingFaults.isPassing(broken)).isTrue();
    }

    static Stream<Throwable> lasting() {
        TransactionSystemException bug =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        bug.initApplicationException(new NullPointerException());
        return Stream.of(
                bug,
                new TransactionSystemException("commit failed", new SQLException("a rule of the database", "23505")),
                new TransactionSystemException("commit failed", new IllegalArgumentException("a rule of ours")),
                new Uncategorized(new SQLException("a rule of the database", "23505")),
                new Uncategorized(new IllegalStateException("a bug")),
                new UnreadableRecord("garbage", null),
                new UnreadableRecord("garbage", new DataAccessResourceFailureException("beside the point")),
                new DataIntegrityViolationException("a rule of the database"),
                new NullPointerException(),
                new IllegalStateException("a bug", new SQLException("a rule of the database", "23505")));
    }

    @ParameterizedTest
    @MethodSource
    void passing(Throwable fault) {
        assertThat(PassingFaults.isPassing(fault)).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void lasting(Throwable fault) {
        assertThat(PassingFaults.isPassing(fault)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "58030", "40001", "40P01", "55P03", "25P03", "25P04"})
    void knowsTheStatesOfAServerInTrouble(String state) {
        assertThat(PassingFaults.isPassing(new SQLException("trouble", state))).isTrue();
    }

    @Test
    void takesAFaultWithoutAStateForABug() {
        assertThat(PassingFaults.isPassing(new SQLException("unknown"))).isFalse();
        assertThat(PassingFaults.isPassing(null)).isFalse();
    }
}
