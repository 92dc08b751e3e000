package frontrow.reservation.seats;

import frontrow.contracts.value.ReservationId;
import frontrow.reservation.message.PaymentCommand;
import frontrow.reservation.message.ReservationEvent;
import frontrow.reservation.message.ReservationEvents;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a payment what became of its command. */
@Component
class PaymentAnswers {

    private final Seats seats;
    private final ReservationEvents events;

    PaymentAnswers(Seats seats, ReservationEvents events) {
        this.seats = seats;
        this.events = events;
    }

    /** @throws IllegalStateException if the command can only come from a bug; it is then for the dead letters */
    void give(PaymentCommand command, PaymentOutcome outcome, Optional<Reservation> reservation) {
        events.publish(
                switch (outcome) {
                    case PaymentOutcome.PinGranted granted -> pinned(command, granted, reservation.orElseThrow());
                    case PaymentOutcome.Confirmed confirmed -> confirmed(command, confirmed, reservation.orElseThrow());
                    case PaymentOutcome.PinRefused refused ->
                        new ReservationEvent.ReservationPinRefused(
                                command.paymentId(),
                                command.reservationId(),
                                command.userId(),
                                refused.reason(),
                                refused.at());
                    case PaymentOutcome.Unpinned unpinned ->
                        new ReservationEvent.ReservationUnpinned(
                                command.paymentId(), command.reservationId(), command.userId(), unpinned.at());
                    case PaymentOutcome.ConfirmationRefused refused ->
                        new ReservationEvent.SeatConfirmationRefused(
                                command.paymentId(),
                                command.reservationId(),
                                command.userId(),
                                refused.reason(),
                                refused.at());
                    case PaymentOutcome.UnpinAfterConfirmation _ ->
                        throw new IllegalStateException("%s was confirmed, and %s can't be unpinned any more"
                                .formatted(command.paymentId(), command.reservationId()));
                });
    }

    private ReservationEvent pinned(
            PaymentCommand command, PaymentOutcome.PinGranted granted, Reservation reservation) {
        List<Integer> numbers = seats.numbersOf(reservation.id());
        return new ReservationEvent.ReservationPinned(
                command.paymentId(),
                reservation.booking(),
                numbers,
                reservation.amount(),
                granted.until(),
                granted.at());
    }

    /** Seats once sold change no more, so their versions now are those of their confirmation. */
    private ReservationEvent confirmed(
            PaymentCommand command, PaymentOutcome.Confirmed confirmed, Reservation reservation) {
        ReservationId id = reservation.id();
        return new ReservationEvent.SeatsConfirmed(
                command.paymentId(), reservation.booking(), seats.of(id), reservation.amount(), confirmed.at());
    }
}
