package frontrow.reservation.seats;

import frontrow.http.problem.Problem;
import frontrow.http.time.Zoned;
import frontrow.reservation.ReservationError;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Turns away, by a look that locks nothing, who asks for what isn't for sale. It decides nothing in favour of anybody:
 * what it lets through is judged again under the locks.
 */
@Component
class SalesDesk {

    private final JdbcClient jdbc;
    private final Zoned zoned;

    SalesDesk(JdbcClient jdbc, Zoned zoned) {
        this.jdbc = jdbc;
        this.zoned = zoned;
    }

    /** @throws Problem if the concert or a seat doesn't exist, the sale isn't open, or a seat is gone */
    void check(SeatWish wish) {
        Sale sale = sale(wish.concertId());
        List<Offer> offers = offers(wish);
        requireKnown(wish, offers);
        if (!sale.open()) {
            throw Problem.of(ReservationError.SALE_NOT_OPEN).with("opensAt", zoned.at(sale.opensAt()));
        }
        List<Integer> gone =
                offers.stream().filter(Offer::gone).map(Offer::number).toList();
        if (!gone.isEmpty()) {
            throw alreadyTaken(gone);
        }
    }

    static Problem alreadyTaken(List<Integer> gone) {
        return Problem.of(ReservationError.SEAT_ALREADY_TAKEN).with("seatNumbers", gone);
    }

    private static void requireKnown(SeatWish wish, List<Offer> offers) {
        Set<Integer> known = offers.stream().map(Offer::number).collect(Collectors.toSet());
        List<Integer> unknown = wish.numbers().stream()
                .filter(number -> !known.contains(number))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.of(ReservationError.SEAT_UNKNOWN).with("seatNumbers", unknown);
        }
    }

    private Sale sale(long concertId) {
        return jdbc.sql("""
            SELECT sale_opens_at, sale_opens_at <= clock_timestamp() AS open
            FROM concerts WHERE concert_id = ?\
            """)
                .param(concertId)
                .query((rs, _) -> new Sale(
                        rs.getObject("sale_opens_at", OffsetDateTime.class).toInstant(), rs.getBoolean("open")))
                .optional()
                .orElseThrow(() -> Problem.of(ReservationError.CONCERT_UNKNOWN));
    }

    private List<Offer> offers(SeatWish wish) {
        return jdbc.sql("""
            SELECT seat.seat_number,
                seat.reservation_id IS NOT NULL
                    AND coalesce(holder.deadline_at > clock_timestamp(), true) AS gone
            FROM seats seat
            LEFT JOIN reservations holder ON holder.reservation_id = seat.reservation_id
            WHERE seat.concert_id = ? AND seat.seat_number = ANY (?)
            ORDER BY seat.seat_number\
            """)
                .param(wish.concertId())
                .param(wish.numbers().toArray(Integer[]::new))
                .query((rs, _) -> new Offer(rs.getInt("seat_number"), rs.getBoolean("gone")))
                .list();
    }

    private record Sale(Instant opensAt, boolean open) {}

    private record Offer(int number, boolean gone) {}
}
