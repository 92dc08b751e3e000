package frontrow.reservation.seats;

import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.Won;
import frontrow.reservation.message.SeatAt;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of the seats. Every transition compares the reservation that holds the seat, so that nobody frees or sells
 * what another took meanwhile, and raises the seat's version.
 */
@Repository
class Seats {

    private static final RowMapper<Seat> SEAT = (rs, _) -> new Seat(
            rs.getInt("seat_number"),
            new Won(rs.getLong("price_won")),
            holder(rs.getObject("reservation_id", UUID.class)));
    private static final RowMapper<SeatAt> SEAT_AT =
            (rs, _) -> new SeatAt(rs.getInt("seat_number"), rs.getLong("version"));
    private static final RowMapper<HeldSeat> HELD_SEAT = (rs, row) ->
            new HeldSeat(ReservationId.of(rs.getObject("reservation_id", UUID.class)), SEAT_AT.mapRow(rs, row));

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static @Nullable ReservationId holder(@Nullable UUID id) {
        return id == null ? null : ReservationId.of(id);
    }

    /** Locks the seats, lowest number first, without waiting; see {@link LockNotHad}. */
    List<Seat> lockAtOnce(long concertId, List<Integer> numbers) {
        return LockNotHad.orElseThrow(() -> jdbc.sql("""
            SELECT seat_number, price_won, reservation_id FROM seats
            WHERE concert_id = ? AND seat_number = ANY (?)
            ORDER BY seat_number
            FOR UPDATE NOWAIT\
            """)
                .param(concertId)
                .param(numbers.toArray(Integer[]::new))
                .query(SEAT)
                .list());
    }

    /** Those of the reservations whose time seems over; a look that locks nothing. */
    Set<ReservationId> overdueAmong(Collection<ReservationId> holders) {
        return jdbc.sql("""
            SELECT reservation_id FROM reservations
            WHERE reservation_id = ANY (?::uuid[]) AND deadline_at <= clock_timestamp()\
            """).param(texts(holders)).query(UUID.class).list().stream()
                .map(id -> ReservationId.of(Objects.requireNonNull(id)))
                .collect(Collectors.toSet());
    }

    /** Locks reservations and then all their seats, without waiting; see {@link LockNotHad}. */
    void lockAtOnceWithHolders(Collection<ReservationId> holders) {
        LockNotHad.orElseThrow(() -> jdbc.sql("""
            SELECT reservation_id FROM reservations WHERE reservation_id = ANY (?::uuid[])
            ORDER BY reservation_id
            FOR UPDATE NOWAIT\
            """).param(texts(holders)).query().listOfRows());
        LockNotHad.orElseThrow(() -> jdbc.sql("""
            SELECT seat_number FROM seats WHERE reservation_id = ANY (?::uuid[])
            ORDER BY concert_id, seat_number
            FOR UPDATE NOWAIT\
            """).param(texts(holders)).query().listOfRows());
    }

    /** Gives free seats, whose rows are locked, to a reservation. */
    List<SeatAt> assign(long concertId, List<Integer> numbers, ReservationId reservation) {
        List<SeatAt> assigned = inOrder(jdbc.sql("""
            UPDATE seats SET status = 'TEMPORARILY_ASSIGNED', reservation_id = ?, version = version + 1
            WHERE concert_id = ? AND seat_number = ANY (?) AND status = 'AVAILABLE'
            RETURNING seat_number, version\
            """)
                .param(reservation.value())
                .param(concertId)
                .param(numbers.toArray(Integer[]::new))
                .query(SEAT_AT)
                .list());
        requireAll(assigned, numbers.size(), reservation);
        jdbc.sql("""
            INSERT INTO reservation_seats (reservation_id, concert_id, seat_number, price_won)
            SELECT reservation_id, concert_id, seat_number, price_won FROM seats WHERE reservation_id = ?\
            """).param(reservation.value()).update();
        return assigned;
    }

    /** Makes a reservation's seats its user's for good. */
    List<SeatAt> reserve(ReservationId reservation) {
        lockHeldBy(List.of(reservation));
        List<SeatAt> reserved =
                inOrder(jdbc.sql("""
                    UPDATE seats SET status = 'RESERVED', version = version + 1
                    WHERE reservation_id = ? AND status = 'TEMPORARILY_ASSIGNED'
                    RETURNING seat_number, version\
                    """).param(reservation.value()).query(SEAT_AT).list());
        requireAll(reserved, numbersOf(reservation).size(), reservation);
        return reserved;
    }

    /** Frees the seats that these reservations hold, and only those; tells which, by reservation. */
    Map<ReservationId, List<SeatAt>> free(Collection<ReservationId> reservations) {
        lockHeldBy(reservations);
        List<HeldSeat> freed =
                jdbc.sql("""
                    UPDATE seats SET status = 'AVAILABLE', reservation_id = NULL, version = version + 1
                    WHERE reservation_id = ANY (?::uuid[]) AND status = 'TEMPORARILY_ASSIGNED'
                    RETURNING old.reservation_id AS reservation_id, new.seat_number AS seat_number,
                        new.version AS version\
                    """).param(texts(reservations)).query(HELD_SEAT).list();
        jdbc.sql("UPDATE reservation_seats SET live = false WHERE reservation_id = ANY (?::uuid[])")
                .param(texts(reservations))
                .update();
        return byHolder(freed);
    }

    /** The seats that a reservation holds or owns now. */
    List<SeatAt> of(ReservationId reservation) {
        return jdbc.sql("SELECT seat_number, version FROM seats WHERE reservation_id = ? ORDER BY seat_number")
                .param(reservation.value())
                .query(SEAT_AT)
                .list();
    }

    /** The seats that a reservation is or was for, in ascending order. */
    List<Integer> numbersOf(ReservationId reservation) {
        return numbersOf(List.of(reservation)).getOrDefault(reservation, List.of());
    }

    /** The seats that each of the reservations is or was for, in ascending order. */
    Map<ReservationId, List<Integer>> numbersOf(Collection<ReservationId> reservations) {
        return jdbc.sql("""
            SELECT reservation_id, seat_number, 0 AS version FROM reservation_seats
            WHERE reservation_id = ANY (?::uuid[])
            ORDER BY seat_number\
            """).param(texts(reservations)).query(HELD_SEAT).list().stream()
                .collect(Collectors.groupingBy(
                        HeldSeat::holder, Collectors.mapping(held -> held.seat().number(), Collectors.toList())));
    }

    private void lockHeldBy(Collection<ReservationId> reservations) {
        jdbc.sql("""
            SELECT seat_number FROM seats WHERE reservation_id = ANY (?::uuid[])
            ORDER BY concert_id, seat_number
            FOR UPDATE\
            """).param(texts(reservations)).query().listOfRows();
    }

    private static void requireAll(List<SeatAt> changed, int expected, ReservationId reservation) {
        if (changed.size() != expected) {
            throw new IllegalStateException(
                    "%s: %d of %d seats changed".formatted(reservation, changed.size(), expected));
        }
    }

    private static List<SeatAt> inOrder(List<SeatAt> seats) {
        return seats.stream().sorted(Comparator.comparingInt(SeatAt::number)).toList();
    }

    private static Map<ReservationId, List<SeatAt>> byHolder(List<HeldSeat> seats) {
        return seats.stream()
                .sorted(Comparator.comparingInt(held -> held.seat().number()))
                .collect(Collectors.groupingBy(
                        HeldSeat::holder, Collectors.mapping(HeldSeat::seat, Collectors.toList())));
    }

    private static String[] texts(Collection<ReservationId> ids) {
        return ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
    }

    private record HeldSeat(ReservationId holder, SeatAt seat) {}
}
