package frontrow.messaging.listener;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.messaging.schema.UnreadableRecord;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

class CausesTest {

    @Test
    void namesWhatTheHandlerThrewAndNotWhoCalledIt() {
        assertThat(Causes.of(
                        new ListenerExecutionFailedException("listener failed", new IllegalStateException("a bug"))))
                .isEqualTo("IllegalStateException: a bug");
    }

    @Test
    void namesTheFirstCauseAsWell() {
        assertThat(Causes.of(new UnreadableRecord("bytes that don't fit", new ArithmeticException("of length -3"))))
                .isEqualTo("UnreadableRecord: bytes that don't fit; ArithmeticException: of length -3");
    }

    @Test
    void keepsStatementsAndValuesOfRowsToItself() {
        SQLException rule =
                new SQLException("ERROR: duplicate key value\n  Detail: Key (user_id)=(fan-1) already exists.");

        assertThat(Causes.of(new DuplicateKeyException("SQL [INSERT INTO wallets]; " + rule.getMessage(), rule)))
                .isEqualTo("DuplicateKeyException; SQLException: ERROR: duplicate key value");
    }

    @Test
    void isBounded() {
        assertThat(Causes.of(new IllegalStateException("x".repeat(10_000)))).hasSize(500);
    }

    @Test
    void isNeverEmpty() {
        assertThat(Causes.of(new IllegalStateException())).isEqualTo("IllegalStateException");
        assertThat(Causes.of(new IllegalStateException(" \n "))).isEqualTo("IllegalStateException");
    }
}
