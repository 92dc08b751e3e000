package frontrow.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invariant 2: a seat has one live hold or pin at most, one owner at most, and never both; its row, the claims on it
 * and their reservations agree, a reservation costs what its seats cost, and the seat map shows the same.
 */
final class SeatClaims implements Check {

    private static final String CLAIMED_TWICE = """
        SELECT concert_id, seat_number,
            string_agg(reservation_id || ' ' || status, ', ' ORDER BY reservation_id) AS claims
        FROM reservation_seats c JOIN reservations r USING (reservation_id, concert_id)
        WHERE status <> 'RELEASED' GROUP BY concert_id, seat_number HAVING count(*) > 1
        ORDER BY concert_id, seat_number
        """;

    private static final String WRONG_SEATS = """
        SELECT s.concert_id, s.seat_number, s.status, s.reservation_id, r.status AS reservation_status
        FROM seats s
            LEFT JOIN reservations r USING (reservation_id)
            LEFT JOIN reservation_seats c
                ON c.reservation_id = s.reservation_id AND c.concert_id = s.concert_id AND c.seat_number = s.seat_number
        WHERE s.reservation_id IS NOT NULL AND (c.live IS NOT TRUE OR s.status IS DISTINCT FROM CASE r.status
            WHEN 'HELD' THEN 'TEMPORARILY_ASSIGNED' WHEN 'PINNED' THEN 'TEMPORARILY_ASSIGNED'
            WHEN 'CONFIRMED' THEN 'RESERVED' END)
        ORDER BY s.concert_id, s.seat_number
        """;

    private static final String WRONG_CLAIMS = """
        SELECT c.reservation_id, c.concert_id, c.seat_number, c.live, r.status, s.reservation_id AS holder
        FROM reservation_seats c
            JOIN reservations r USING (reservation_id)
            LEFT JOIN seats s ON s.concert_id = c.concert_id AND s.seat_number = c.seat_number
        WHERE c.live <> (r.status <> 'RELEASED')
            OR r.status <> 'RELEASED' AND s.reservation_id IS DISTINCT FROM c.reservation_id
        ORDER BY c.reservation_id, c.seat_number
        """;

    private static final String WRONG_AMOUNTS = """
        SELECT reservation_id, amount_won, coalesce(price_won, 0)::bigint AS price_won
        FROM reservations LEFT JOIN (
            SELECT reservation_id, sum(price_won) AS price_won FROM reservation_seats GROUP BY reservation_id) its
            USING (reservation_id)
        WHERE amount_won IS DISTINCT FROM price_won
        ORDER BY reservation_id
        """;

    private static final String SEATS =
            "SELECT concert_id, seat_number, lower(status) AS status, version, price_won FROM seats"
                    + " ORDER BY concert_id, seat_number";

    private static final String MISCOUNTED = """
        SELECT c.concert_id, seats_total, seats_free, count(s.seat_number) AS seats,
            count(*) FILTER (WHERE s.status = 'available') AS free
        FROM concerts c LEFT JOIN seats s ON s.concert_id = c.concert_id
        GROUP BY c.concert_id
        HAVING seats_total <> count(s.seat_number)
            OR seats_free <> count(*) FILTER (WHERE s.status = 'available')
        ORDER BY c.concert_id
        """;

    private final Scene scene;
    private final Findings findings;

    SeatClaims(Scene scene, Findings findings) {
        this.scene = scene;
        this.findings = findings;
    }

    @Override
    public void finish() {
        Snapshot reservations = scene.book(Book.RESERVATION);
        reservations.each(
                CLAIMED_TWICE, row -> add(seat(Book.RESERVATION, row), "is claimed by " + row.text("claims")));
        reservations.each(WRONG_SEATS, this::wrongSeat);
        reservations.each(WRONG_CLAIMS, this::wrongClaim);
        reservations.each(
                WRONG_AMOUNTS,
                row -> add(
                        Book.RESERVATION.row("reservations", row.text("reservation_id")),
                        "costs " + row.number("amount_won") + " won, and its seats " + row.number("price_won")
                                + " won"));
        seatMap();
        scene.book(Book.CONCERT).each(MISCOUNTED, this::miscounted);
    }

    private void wrongSeat(Row row) {
        add(
                seat(Book.RESERVATION, row),
                "is " + row.text("status") + " for " + row.text("reservation_id") + ", which "
                        + (row.textOrNull("reservation_status") == null
                                ? "isn't there"
                                : "is " + row.text("reservation_status")));
    }

    private void wrongClaim(Row row) {
        add(
                Book.RESERVATION.row("reservation_seats", row.text("reservation_id") + "/" + row.number("seat_number")),
                "is " + (row.flag("live") ? "live" : "not live") + " while its reservation is " + row.text("status")
                        + " and the seat's holder " + row.textOrNull("holder"));
    }

    private void seatMap() {
        try (Sorted<SeatKey, Seat> sold =
                        new Sorted<>(scene.book(Book.RESERVATION).rows(SEATS, SeatClaims::read), Seat::key);
                Sorted<SeatKey, Seat> shown =
                        new Sorted<>(scene.book(Book.CONCERT).rows(SEATS, SeatClaims::read), Seat::key)) {
            List<Sorted<SeatKey, Seat>> both = List.of(sold, shown);
            for (SeatKey key = Sorted.least(both); key != null; key = Sorted.least(both)) {
                compare(key, sold.take(key), shown.take(key));
            }
        }
    }

    private void compare(SeatKey key, @Nullable Seat sold, @Nullable Seat shown) {
        if (shown == null) {
            add(Book.CONCERT.row("seats", key), "isn't there, and is for sale");
        } else if (sold == null) {
            add(Book.CONCERT.row("seats", key), "is shown, and can't be sold");
        } else if (!shown.equals(sold)) {
            add(Book.CONCERT.row("seats", key), "is shown " + shown.text() + ", and is " + sold.text());
        }
    }

    private void miscounted(Row row) {
        add(
                Book.CONCERT.row("concerts", row.number("concert_id")),
                "counts " + row.number("seats_free") + " of " + row.number("seats_total") + " seats free, and "
                        + row.number("free") + " of " + row.number("seats") + " are");
    }

    private static Seat read(Row row) {
        return new Seat(
                new SeatKey(row.number("concert_id"), row.number("seat_number")),
                row.text("status"),
                row.number("version"),
                row.number("price_won"));
    }

    private static String seat(Book book, Row row) {
        return book.row("seats", new SeatKey(row.number("concert_id"), row.number("seat_number")));
    }

    private void add(String where, String what) {
        findings.add(Invariant.SEATS, where, what);
    }

    private record SeatKey(long concert, long number) implements Comparable<SeatKey> {

        @Override
        public int compareTo(SeatKey other) {
            return concert == other.concert ? Long.compare(number, other.number) : Long.compare(concert, other.concert);
        }

        @Override
        public String toString() {
            return concert + "/" + number;
        }
    }

    private record Seat(SeatKey key, String status, long version, long priceWon) {

        String text() {
            return status + " at version " + version + " for " + priceWon + " won";
        }
    }
}
