package frontrow.reservation.seats;

import frontrow.reservation.message.PaymentCommand;
import frontrow.reservation.seats.PaymentRules.Ruling;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A payment and the reservation that it is for, as one thing to lock and to save. */
@Component
class Purchases {

    private final PaymentDecisions decisions;
    private final Reservations reservations;
    private final Transitions transitions;
    private final DatabaseClock clock;

    Purchases(PaymentDecisions decisions, Reservations reservations, Transitions transitions, DatabaseClock clock) {
        this.decisions = decisions;
        this.reservations = reservations;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** Locks the payment's decision, then the reservation, and only then looks at the clock. */
    Purchase lock(PaymentCommand command) {
        PaymentDecision decision = decisions.lock(command);
        Optional<Reservation> reservation =
                reservations.lock(command.reservationId().value()).filter(found -> found.isOf(command.userId()));
        return new Purchase(decision, reservation, clock.now());
    }

    void save(PaymentCommand command, Purchase purchase, Ruling ruling) {
        purchase.reservation().ifPresent(found -> transitions.move(found, ruling.reservation(), purchase.now()));
        decisions.save(command, ruling.decision());
    }

    /**
     * What is locked.
     *
     * @param reservation empty where there is none of that user
     */
    record Purchase(PaymentDecision decision, Optional<Reservation> reservation, Instant now) {

        ReservationState state() {
            return reservation.map(Reservation::state).orElseGet(ReservationState.Absent::new);
        }
    }
}
