package frontrow.reservation.seats;

import frontrow.contracts.value.ReservationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Locks seats for somebody who wants to hold them. It waits for no lock, so it can't be part of a deadlock, and the
 * loser of a race knows at once.
 */
@Component
class SeatLocks {

    private final Seats seats;
    private final Reservations reservations;
    private final Transitions transitions;
    private final DatabaseClock clock;

    SeatLocks(Seats seats, Reservations reservations, Transitions transitions, DatabaseClock clock) {
        this.seats = seats;
        this.reservations = reservations;
        this.transitions = transitions;
        this.clock = clock;
    }

    /**
     * Locks the seats and makes sure that they are free, releasing reservations whose time is over.
     *
     * @throws frontrow.http.problem.Problem if another holds one of them
     * @throws LockNotHad if another is working on one of them
     */
    Locked lock(SeatWish wish) {
        List<Seat> wanted = seats.lockAtOnce(wish.concertId(), wish.numbers());
        Set<ReservationId> holders =
                wanted.stream().map(Seat::holder).filter(Objects::nonNull).collect(Collectors.toSet());
        Instant now = holders.isEmpty() ? clock.now() : takeOver(wanted, holders);
        return new Locked(wanted, now);
    }

    /** A holder whose time seems over may be pinned at this very moment: only under its lock is the judgement final. */
    private Instant takeOver(List<Seat> wanted, Set<ReservationId> holders) {
        requireFree(wanted, seats.overdueAmong(holders));
        seats.lockAtOnceWithHolders(holders);
        Instant now = clock.now();
        List<Reservation> locked = reservations.findAllByIdIn(
                holders.stream().map(ReservationId::value).toList());
        Map<ReservationId, ReservationState> states =
                locked.stream().collect(Collectors.toMap(Reservation::id, Reservation::state));
        requireFree(wanted, HoldRules.overdue(states, now));
        transitions.releaseOverdue(locked, now);
        return now;
    }

    private static void requireFree(List<Seat> wanted, Set<ReservationId> overdue) {
        List<Integer> gone = HoldRules.gone(wanted, overdue);
        if (!gone.isEmpty()) {
            throw SalesDesk.alreadyTaken(gone);
        }
    }

    /**
     * Seats that are free and locked.
     *
     * @param now when that was judged
     */
    record Locked(List<Seat> seats, Instant now) {}
}
