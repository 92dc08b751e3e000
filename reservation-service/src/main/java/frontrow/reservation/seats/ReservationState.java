package frontrow.reservation.seats;

import frontrow.contracts.value.PaymentId;
import frontrow.reservation.message.ReleaseReason;
import java.time.Instant;

/** Where a reservation stands, holding what that state knows. */
sealed interface ReservationState {

    /** Its seats are kept for its user, who has not begun to pay. */
    record Held(Instant expiresAt) implements ReservationState {}

    /** Its seats are kept for one payment, whatever is left of the hold. */
    record Pinned(PaymentId paymentId, Instant expiresAt, Instant pinnedUntil) implements ReservationState {}

    /** Its seats are the user's for good. */
    record Confirmed(PaymentId paymentId) implements ReservationState {}

    /** Its seats are free, or another's. */
    record Released(ReleaseReason reason) implements ReservationState {}

    /** There is no such reservation, or it is not of the user who asks. */
    record Absent() implements ReservationState {}
}
