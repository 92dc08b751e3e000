package frontrow.concert.seatmap;

import frontrow.concert.dates.CatalogueVersion;
import frontrow.concert.seatmap.SeatMapMessage.SeatVersion;
import frontrow.concert.seatmap.SeatMapMessage.SeatsChanged;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The seats of all concerts and what is known of them. */
@Component
public class Seats {

    private static final String ADD = """
        INSERT INTO seats (concert_id, seat_number, price_won)
        SELECT :concertId, seat_number, price_won
        FROM unnest(:from::int[], :to::int[], :prices::bigint[]) AS runs (from_number, to_number, price_won),
            generate_series(from_number, to_number) AS seat_number
        """;

    // Locked in the order of their numbers, as events of one seat may come from two partitions at once. What is old or
    // known changes no row; a seat's new status counts only if it became free or ceased to be.
    private static final String APPLY = """
        WITH newer AS MATERIALIZED (
            SELECT seats.seat_number, told.version
            FROM seats JOIN unnest(:numbers::int[], :versions::bigint[]) AS told (seat_number, version)
                USING (seat_number)
            WHERE seats.concert_id = :concertId AND seats.version < told.version
            ORDER BY seats.seat_number FOR UPDATE OF seats),
        applied AS (
            UPDATE seats SET status = :status, version = newer.version
            FROM newer WHERE seats.concert_id = :concertId AND seats.seat_number = newer.seat_number
            RETURNING old.status = 'available' AS was_free, new.status = 'available' AS is_free)
        SELECT coalesce(sum(is_free::int - was_free::int), 0) AS freed FROM applied
        """;

    // A statement of its own, begun when the seats are locked. As part of the one before it would first add to the
    // count of before the wait for those locks, and meet the table's check with a number that never was.
    private static final String COUNT = """
        UPDATE concerts SET seats_free = seats_free + :freed WHERE concert_id = :concertId
        RETURNING old.seats_free AS free_before, new.seats_free AS free_after
        """;

    private final JdbcClient jdbc;
    private final CatalogueVersion catalogueVersion;

    Seats(JdbcClient jdbc, CatalogueVersion catalogueVersion) {
        this.jdbc = jdbc;
        this.catalogueVersion = catalogueVersion;
    }

    /** Adds a new concert's seats, all available; the runs don't overlap. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long concertId, List<PriceRun> runs) {
        jdbc.sql(ADD)
                .param("concertId", concertId)
                .param("from", runs.stream().mapToInt(PriceRun::fromNumber).toArray())
                .param("to", runs.stream().mapToInt(PriceRun::toNumber).toArray())
                .param("prices", runs.stream().mapToLong(PriceRun::priceWon).toArray())
                .update();
    }

    /** Takes over what is newer than what is known, and counts the free seats anew. */
    @Transactional
    void apply(SeatsChanged changed) {
        List<SeatVersion> told = changed.seats();
        int freed = jdbc.sql(APPLY)
                .param("concertId", changed.concertId())
                .param("status", changed.status().word())
                .param("numbers", told.stream().mapToInt(SeatVersion::number).toArray())
                .param("versions", told.stream().mapToLong(SeatVersion::version).toArray())
                .query(Integer.class)
                .single();
        if (freed != 0 && count(changed.concertId(), freed).soldOutOrReturned()) {
            catalogueVersion.raise();
        }
    }

    private FreeSeats count(long concertId, int freed) {
        return jdbc.sql(COUNT)
                .param("freed", freed)
                .param("concertId", concertId)
                .query((row, _) -> new FreeSeats(row.getInt("free_before"), row.getInt("free_after")))
                .single();
    }

    private record FreeSeats(int before, int after) {
        boolean soldOutOrReturned() {
            return (before == 0) != (after == 0);
        }
    }
}
