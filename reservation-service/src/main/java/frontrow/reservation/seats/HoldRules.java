package frontrow.reservation.seats;

import frontrow.contracts.value.ReservationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether seats can be held. Pure. */
final class HoldRules {

    private HoldRules() {}

    /** Those of the holders whose time is over: their seats can be held once they are released. */
    static Set<ReservationId> overdue(Map<ReservationId, ReservationState> holders, Instant now) {
        return holders.entrySet().stream()
                .filter(holder -> ReservationRules.settled(holder.getValue(), now) instanceof ReservationState.Released)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the wanted seats that others hold or own, in ascending order. */
    static List<Integer> gone(Collection<Seat> wanted, Set<ReservationId> overdue) {
        return wanted.stream()
                .filter(seat -> seat.holder() != null && !overdue.contains(seat.holder()))
                .map(Seat::number)
                .sorted()
                .toList();
    }
}
