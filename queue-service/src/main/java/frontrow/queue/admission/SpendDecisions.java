package frontrow.queue.admission;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about each payment's order, once and for all. */
@Repository
class SpendDecisions {
    private final JdbcClient jdbc;

    SpendDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the payment's row, made if there is none; answers when it was decided, if it was. */
    Optional<Instant> lock(SpendOrder order) {
        jdbc.sql("""
            INSERT INTO payment_decisions (payment_id, admission_id, user_id)
            VALUES (:payment, :admission, :user) ON CONFLICT DO NOTHING
            """)
                .param("payment", order.payment().value())
                .param("admission", order.admission().value())
                .param("user", order.user().value())
                .update();
        return jdbc.sql("SELECT decided_at FROM payment_decisions WHERE payment_id = :payment FOR UPDATE")
                .param("payment", order.payment().value())
                .query((row, _) -> Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** Keeps the decision; answers when it was made. */
    Instant decide(SpendOrder order, Outcome outcome) {
        return jdbc.sql("""
            UPDATE payment_decisions SET outcome = :outcome, decided_at = clock_timestamp()
            WHERE payment_id = :payment RETURNING decided_at
            """)
                .param("payment", order.payment().value())
                .param("outcome", outcome.name())
                .query((row, _) -> AdmissionRows.instant(row, "decided_at"))
                .single();
    }

    /** What the order met. */
    enum Outcome {
        /** A live admission, now spent. */
        SPENT,
        /** One that had ended before: its time was over, or its user had left. */
        HAD_ENDED,
        /** None of that id. */
        UNKNOWN
    }
}
