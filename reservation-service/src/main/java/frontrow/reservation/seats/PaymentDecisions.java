package frontrow.reservation.seats;

import frontrow.reservation.message.ConfirmationRefusal;
import frontrow.reservation.message.PaymentCommand;
import frontrow.reservation.message.PinRefusal;
import frontrow.reservation.seats.PaymentDecision.Pin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided for each payment. */
@Repository
class PaymentDecisions {

    private final JdbcClient jdbc;

    PaymentDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the payment's row, which is made if it is missing. First of all locks, so that commands of one payment pass
     * one after the other, whichever replica they reach.
     *
     * @throws IllegalArgumentException if the payment was heard of for another reservation or user
     */
    PaymentDecision lock(PaymentCommand command) {
        jdbc.sql("""
            INSERT INTO payment_decisions (payment_id, reservation_id, user_id) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING\
            """)
                .param(command.paymentId().value())
                .param(command.reservationId().value())
                .param(command.userId().value())
                .update();
        return jdbc.sql("""
            SELECT reservation_id = ? AND user_id = ? AS same_purchase, status, refusal,
                pinned_at, pinned_until, decided_at
            FROM payment_decisions WHERE payment_id = ? FOR UPDATE\
            """)
                .param(command.reservationId().value())
                .param(command.userId().value())
                .param(command.paymentId().value())
                .query((rs, _) -> decision(command, rs))
                .single();
    }

    void save(PaymentCommand command, PaymentDecision decision) {
        Row row = row(decision);
        jdbc.sql("""
            UPDATE payment_decisions
            SET status = ?, refusal = ?, pinned_at = ?, pinned_until = ?, decided_at = ?
            WHERE payment_id = ?\
            """)
                .param(row.status().name())
                .param(row.refusal())
                .param(row.pin() == null ? null : row.pin().at().atOffset(ZoneOffset.UTC))
                .param(row.pin() == null ? null : row.pin().until().atOffset(ZoneOffset.UTC))
                .param(row.at() == null ? null : row.at().atOffset(ZoneOffset.UTC))
                .param(command.paymentId().value())
                .update();
    }

    private static PaymentDecision decision(PaymentCommand command, ResultSet rs) throws SQLException {
        if (!rs.getBoolean("same_purchase")) {
            throw new IllegalArgumentException("%s was heard of for another purchase than that of %s by %s"
                    .formatted(command.paymentId(), command.reservationId(), command.userId()));
        }
        return switch (Status.valueOf(rs.getString("status"))) {
            case UNDECIDED -> new PaymentDecision.Undecided();
            case PIN_REFUSED ->
                new PaymentDecision.PinRefused(PinRefusal.valueOf(rs.getString("refusal")), time(rs, "decided_at"));
            case PINNED -> new PaymentDecision.Pinned(pin(rs));
            case UNPINNED -> new PaymentDecision.Unpinned(pin(rs), time(rs, "decided_at"));
            case CONFIRMED -> new PaymentDecision.Confirmed(pin(rs), time(rs, "decided_at"));
            case CONFIRMATION_REFUSED ->
                new PaymentDecision.ConfirmationRefused(
                        pin(rs), ConfirmationRefusal.valueOf(rs.getString("refusal")), time(rs, "decided_at"));
        };
    }

    private static Pin pin(ResultSet rs) throws SQLException {
        return new Pin(time(rs, "pinned_at"), time(rs, "pinned_until"));
    }

    private static Instant time(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Row row(PaymentDecision decision) {
        return switch (decision) {
            case PaymentDecision.Undecided _ -> new Row(Status.UNDECIDED, null, null, null);
            case PaymentDecision.PinRefused refused ->
                new Row(Status.PIN_REFUSED, refused.reason().name(), null, refused.at());
            case PaymentDecision.Pinned pinned ->
                new Row(Status.PINNED, null, pinned.pin(), pinned.pin().at());
            case PaymentDecision.Unpinned unpinned -> new Row(Status.UNPINNED, null, unpinned.pin(), unpinned.at());
            case PaymentDecision.Confirmed confirmed ->
                new Row(Status.CONFIRMED, null, confirmed.pin(), confirmed.at());
            case PaymentDecision.ConfirmationRefused refused ->
                new Row(Status.CONFIRMATION_REFUSED, refused.reason().name(), refused.pin(), refused.at());
        };
    }

    /** As the database names the decisions. */
    private enum Status {
        UNDECIDED,
        PIN_REFUSED,
        PINNED,
        UNPINNED,
        CONFIRMED,
        CONFIRMATION_REFUSED
    }

    private record Row(
            Status status,
            @Nullable String refusal,
            @Nullable Pin pin,
            @Nullable Instant at) {}
}
