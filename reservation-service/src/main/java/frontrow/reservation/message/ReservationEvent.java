package frontrow.reservation.message;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import java.time.Instant;
import java.util.List;

/** What happened to a reservation. Times are the database's; seats stand in ascending order. */
public sealed interface ReservationEvent {

    ReservationId reservationId();

    /** Seats were held for a user. */
    record SeatsHeld(Booking booking, List<SeatAt> seats, Won amount, Instant expiresAt, Instant at)
            implements ReservationEvent {
        @Override
        public ReservationId reservationId() {
            return booking.reservationId();
        }
    }

    /** Held seats are free again. */
    record SeatsReleased(Booking booking, List<SeatAt> seats, ReleaseReason reason, Instant at)
            implements ReservationEvent {
        @Override
        public ReservationId reservationId() {
            return booking.reservationId();
        }
    }

    /** The reservation can't run out before {@code pinnedUntil}. */
    record ReservationPinned(
            PaymentId paymentId,
            Booking booking,
            List<Integer> seatNumbers,
            Won amount,
            Instant pinnedUntil,
            Instant at)
            implements ReservationEvent {
        @Override
        public ReservationId reservationId() {
            return booking.reservationId();
        }
    }

    /** The reservation can't be paid by this payment. */
    record ReservationPinRefused(
            PaymentId paymentId, ReservationId reservationId, UserId userId, PinRefusal reason, Instant at)
            implements ReservationEvent {}

    /** The payment no longer keeps the reservation. */
    record ReservationUnpinned(PaymentId paymentId, ReservationId reservationId, UserId userId, Instant at)
            implements ReservationEvent {}

    /** The seats are the user's for good. */
    record SeatsConfirmed(PaymentId paymentId, Booking booking, List<SeatAt> seats, Won amount, Instant at)
            implements ReservationEvent {
        @Override
        public ReservationId reservationId() {
            return booking.reservationId();
        }
    }

    /** The seats can't be confirmed for this payment. */
    record SeatConfirmationRefused(
            PaymentId paymentId, ReservationId reservationId, UserId userId, ConfirmationRefusal reason, Instant at)
            implements ReservationEvent {}
}
