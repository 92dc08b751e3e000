package frontrow.reservation.seats;

import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.Won;
import frontrow.reservation.message.SeatAt;
import frontrow.reservation.seats.SeatTables.Holder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements on the seats over a map. Versions stay 0: no payment looks at them. */
final class RememberedSeats extends Seats {

    private static final Won PRICE = new Won(1);

    private final RememberedRows rows;

    RememberedSeats(RememberedRows rows) {
        super(null);
        this.rows = rows;
    }

    @Override
    List<Seat> lockAtOnce(long concertId, List<Integer> numbers) {
        return numbers.stream()
                .map(number -> new Seat(number, PRICE, holderOf(number)))
                .toList();
    }

    private ReservationId holderOf(int number) {
        Holder holder = rows.holders.get(number);
        return holder == null ? null : holder.reservation();
    }

    @Override
    Set<ReservationId> overdueAmong(Collection<ReservationId> holders) {
        return holders.stream().filter(rows.before::isOverdue).collect(Collectors.toSet());
    }

    @Override
    void lockAtOnceWithHolders(Collection<ReservationId> holders) {}

    @Override
    List<SeatAt> assign(long concertId, List<Integer> numbers, ReservationId reservation) {
        List<SeatAt> assigned = numbers.stream()
                .filter(number -> !rows.holders.containsKey(number))
                .map(RememberedSeats::seatAt)
                .toList();
        requireAll(assigned.size() == numbers.size(), reservation);
        numbers.forEach(number -> rows.holders.put(number, new Holder(reservation, false)));
        return assigned;
    }

    @Override
    List<SeatAt> reserve(ReservationId reservation) {
        List<Integer> reserved = numbersOf(reservation).stream()
                .filter(number -> new Holder(reservation, false).equals(rows.holders.get(number)))
                .toList();
        requireAll(reserved.size() == numbersOf(reservation).size(), reservation);
        reserved.forEach(number -> rows.holders.put(number, new Holder(reservation, true)));
        return reserved.stream().map(RememberedSeats::seatAt).toList();
    }

    @Override
    Map<ReservationId, List<SeatAt>> free(Collection<ReservationId> reservations) {
        Map<ReservationId, List<SeatAt>> freed = new HashMap<>();
        for (ReservationId reservation : reservations) {
            List<Integer> its = numbersOf(reservation).stream()
                    .filter(number -> mayFree(reservation, rows.holders.get(number)))
                    .toList();
            its.forEach(rows.holders::remove);
            freed.put(reservation, its.stream().map(RememberedSeats::seatAt).toList());
        }
        return freed;
    }

    private boolean mayFree(ReservationId reservation, Holder holder) {
        return holder != null
                && !holder.sold()
                && (holder.reservation().equals(reservation)
                        || rows.flaw == SeatsParticipant.Flaw.SWEEP_IGNORES_THE_HOLDER);
    }

    @Override
    List<SeatAt> of(ReservationId reservation) {
        return rows.holders.entrySet().stream()
                .filter(held -> held.getValue().reservation().equals(reservation))
                .map(held -> seatAt(held.getKey()))
                .toList();
    }

    @Override
    List<Integer> numbersOf(ReservationId reservation) {
        return List.of(rows.rows.get(reservation).seat());
    }

    private static void requireAll(boolean all, ReservationId reservation) {
        if (!all) {
            throw new IllegalStateException(reservation + ": not all of its seats changed");
        }
    }

    private static SeatAt seatAt(int number) {
        return new SeatAt(number, 0);
    }
}
