package frontrow.reservation.message;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;

/** What a payment asks of the reservation that it pays for. */
public sealed interface PaymentCommand {

    PaymentId paymentId();

    ReservationId reservationId();

    UserId userId();

    /** Keep the reservation from running out while it is paid. */
    record Pin(PaymentId paymentId, ReservationId reservationId, UserId userId) implements PaymentCommand {}

    /** Let it go on as a hold, or end if its time is over; never pin it for this payment again. */
    record Unpin(PaymentId paymentId, ReservationId reservationId, UserId userId) implements PaymentCommand {}

    /** Make its seats the user's for good. */
    record Confirm(PaymentId paymentId, ReservationId reservationId, UserId userId) implements PaymentCommand {}
}
