package frontrow.reservation.seats;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import frontrow.contracts.value.PaymentId;
import frontrow.reservation.seats.OwnReservations.Seen;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A reservation as its user sees it.
 *
 * @param paymentId the payment that is under way or settled it, else null
 */
record ReservationBody(
        @JsonUnwrapped HoldBody hold,
        Status status,
        @Nullable String paymentId) {

    static ReservationBody of(Seen seen, OffsetDateTime expiresAt) {
        Hold hold = seen.hold();
        return switch (seen.state()) {
            case ReservationState.Held held -> {
                String message = PayWithin.text(Duration.between(seen.now(), held.expiresAt()));
                yield new ReservationBody(HoldBody.of(hold, expiresAt, message), Status.HELD, null);
            }
            case ReservationState.Pinned pinned -> settled(hold, expiresAt, Status.PAYING, pinned.paymentId());
            case ReservationState.Confirmed confirmed ->
                settled(hold, expiresAt, Status.CONFIRMED, confirmed.paymentId());
            case ReservationState.Released _, ReservationState.Absent _ ->
                settled(hold, expiresAt, Status.RELEASED, null);
        };
    }

    private static ReservationBody settled(
            Hold hold, OffsetDateTime expiresAt, Status status, @Nullable PaymentId paymentId) {
        return new ReservationBody(
                HoldBody.of(hold, expiresAt, null), status, paymentId == null ? null : paymentId.toString());
    }

    /** As clients know it. */
    enum Status {
        HELD,
        PAYING,
        CONFIRMED,
        RELEASED
    }
}
