package frontrow.reservation.seats;

import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.http.problem.Problem;
import frontrow.reservation.ReservationError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What users see of their reservations. */
@Component
class OwnReservations {

    /** How many of its newest a user is shown. */
    static final int MOST_SHOWN = 100;

    private final Reservations reservations;
    private final Seats seats;
    private final DatabaseClock clock;

    OwnReservations(Reservations reservations, Seats seats, DatabaseClock clock) {
        this.reservations = reservations;
        this.seats = seats;
        this.clock = clock;
    }

    /** @throws Problem if there is none, or it is another's */
    @Transactional(readOnly = true)
    Seen one(ReservationId id, UserId user) {
        Reservation reservation = reservations
                .findById(id.value())
                .filter(found -> found.isOf(user))
                .orElseThrow(() -> Problem.of(ReservationError.RESERVATION_UNKNOWN));
        return seen(reservation, seats.numbersOf(id), clock.now());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Seen> newest(UserId user) {
        List<Reservation> own = reservations.newestOf(user.value(), MOST_SHOWN);
        Map<ReservationId, List<Integer>> numbers =
                seats.numbersOf(own.stream().map(Reservation::id).toList());
        Instant now = clock.now();
        return own.stream()
                .map(each -> seen(each, numbers.getOrDefault(each.id(), List.of()), now))
                .toList();
    }

    /** Shown as released from its deadline on, even if the sweep hasn't come by yet. */
    private static Seen seen(Reservation reservation, List<Integer> numbers, Instant now) {
        Hold hold = new Hold(reservation.booking(), numbers, reservation.amount(), reservation.expiresAt());
        return new Seen(hold, ReservationRules.settled(reservation.state(), now), now);
    }

    /** A reservation as of now. */
    record Seen(Hold hold, ReservationState state, Instant now) {}
}
