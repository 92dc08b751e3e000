package frontrow.payment.store;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.payment.process.LockedPayment;
import frontrow.payment.process.Payment;
import frontrow.payment.process.Payments;
import frontrow.payment.process.Reminder;
import frontrow.payment.process.StateName;
import frontrow.payment.saga.PaymentState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code payments}; every time in it comes from the database's clock. */
@Repository
class PaymentTable implements Payments {

    private final JdbcClient jdbc;

    PaymentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> add(Payment payment, Duration firstWait, Duration giveUpAfter) {
        return jdbc.sql("""
            INSERT INTO payments (payment_id, user_id, reservation_id, admission_id, state, asked,
                next_retry_at, deadline_at, version, created_at, updated_at, state_since)
            SELECT :id, :user, :reservation, :admission, :state, 1,
                at + least(CAST(:firstWait AS interval), CAST(:giveUpAfter AS interval)),
                at + CAST(:giveUpAfter AS interval), 0, at, at, at
            FROM (SELECT clock_timestamp() AS at OFFSET 0) AS clock
            ON CONFLICT DO NOTHING
            RETURNING created_at
            """)
                .param("id", payment.id().value())
                .param("user", payment.user().value())
                .param("reservation", payment.reservation().value())
                .param("admission", payment.admission().value())
                .param("state", StateName.of(payment.state()).name())
                .param("firstWait", firstWait.toString())
                .param("giveUpAfter", giveUpAfter.toString())
                .query((row, _) -> PaymentColumns.instant(row, "created_at"))
                .optional();
    }

    @Override
    public Optional<LockedPayment> lock(PaymentId id) {
        return jdbc.sql("SELECT *, clock_timestamp() AS now FROM payments WHERE payment_id = :id FOR UPDATE")
                .param("id", id.value())
                .query(PaymentColumns::lockedPayment)
                .optional();
    }

    @Override
    public Optional<LockedPayment> lockIfDue(PaymentId id) {
        return jdbc.sql("""
            SELECT *, clock_timestamp() AS now FROM payments
            WHERE payment_id = :id AND next_retry_at <= clock_timestamp()
            FOR UPDATE SKIP LOCKED
            """)
                .param("id", id.value())
                .query(PaymentColumns::lockedPayment)
                .optional();
    }

    @Override
    public List<PaymentId> due(int atMost) {
        return jdbc.sql("""
            SELECT payment_id FROM payments WHERE next_retry_at <= clock_timestamp()
            ORDER BY next_retry_at LIMIT :atMost
            """)
                .param("atMost", atMost)
                .query((row, _) -> PaymentId.of(row.getObject("payment_id", UUID.class)))
                .list();
    }

    @Override
    public void save(LockedPayment before, PaymentState state, Reminder reminder) {
        int saved = jdbc.sql("""
            UPDATE payments SET state = :state, amount_won = :amount, seat_numbers = :seats,
                failure = :failure, failure_reason = :reason, failure_balance_won = :balance,
                failure_required_won = :required, asked = :asked, next_retry_at = :dueAt,
                deadline_at = :deadline, version = version + 1, updated_at = :now,
                state_since = CASE WHEN state = :state THEN state_since ELSE CAST(:now AS timestamptz) END
            WHERE payment_id = :id AND version = :version
            """)
                .params(PaymentColumns.of(state))
                .param("asked", reminder.asked())
                .param("dueAt", utc(reminder.dueAt()))
                .param("deadline", utc(reminder.deadline()))
                .param("now", utc(before.now()))
                .param("id", before.payment().id().value())
                .param("version", before.version())
                .update();
        if (saved != 1) {
            throw new IllegalStateException(
                    "saved without its lock: " + before.payment().id());
        }
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return jdbc.sql("SELECT * FROM payments WHERE payment_id = :id")
                .param("id", id.value())
                .query(PaymentColumns::payment)
                .optional();
    }

    @Override
    public List<Payment> findLive(UserId user, ReservationId reservation, AdmissionId admission) {
        // One statement, so that both answers are of one snapshot: a payment that starts between two would be half
        // seen.
        return jdbc.sql("""
            SELECT * FROM payments
            WHERE state NOT IN ('CONFIRMED', 'FAILED')
                AND (user_id = :user AND reservation_id = :reservation OR admission_id = :admission)
            """)
                .param("user", user.value())
                .param("reservation", reservation.value())
                .param("admission", admission.value())
                .query(PaymentColumns::payment)
                .list();
    }

    @Override
    public List<Payment> newestOf(UserId user, int atMost) {
        return jdbc.sql("SELECT * FROM payments WHERE user_id = :user ORDER BY payment_id DESC LIMIT :atMost")
                .param("user", user.value())
                .param("atMost", atMost)
                .query(PaymentColumns::payment)
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
