package frontrow.reservation.seats;

import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.http.problem.Problem;
import frontrow.reservation.ReservationError;
import frontrow.reservation.seats.ReservationRules.GiveBack;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets users give back what they hold. */
@Component
class GivingBack {

    private final Reservations reservations;
    private final Transitions transitions;
    private final DatabaseClock clock;

    GivingBack(Reservations reservations, Transitions transitions, DatabaseClock clock) {
        this.reservations = reservations;
        this.transitions = transitions;
        this.clock = clock;
    }

    /**
     * Ends a hold. One that is over already stays so: giving back twice does no harm.
     *
     * @throws Problem if it is not the user's, is being paid, or is paid
     */
    @Transactional
    void giveBack(ReservationId id, UserId user) {
        Optional<Reservation> reservation = reservations.lock(id.value()).filter(found -> found.isOf(user));
        ReservationState state = reservation.map(Reservation::state).orElseGet(ReservationState.Absent::new);
        Instant now = clock.now();
        switch (ReservationRules.giveBack(state, now)) {
            case GiveBack.Ended ended -> transitions.move(reservation.orElseThrow(), ended.state(), now);
            case GiveBack.PaymentInProgress _ -> throw Problem.of(ReservationError.PAYMENT_IN_PROGRESS);
            case GiveBack.AlreadyPaid _ -> throw Problem.of(ReservationError.ALREADY_PAID);
            case GiveBack.Unknown _ -> throw Problem.of(ReservationError.RESERVATION_UNKNOWN);
        }
    }
}
