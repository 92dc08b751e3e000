package frontrow.concert.seatmap;

import frontrow.concert.seatmap.SeatMap.Seat;
import frontrow.messaging.MessagingProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The seat maps for reading. */
@Repository
class SeatMaps {

    // All partitions must have told how far they are. Before that, the moment at which the concert was made is all that
    // is known of it: nobody else had heard of its seats by then.
    private static final String AS_OF = """
        SELECT coalesce(
            (SELECT min(as_of) FROM seat_map_watermarks WHERE partition < :partitions HAVING count(*) = :partitions),
            created_at) AS as_of
        FROM concerts WHERE concert_id = :concertId
        """;
    private static final String SEATS =
            "SELECT seat_number, status, price_won FROM seats WHERE concert_id = :concertId ORDER BY seat_number";

    /** Rows that the driver holds at a time, so that a stadium doesn't stand in memory twice. */
    private static final int FETCHED_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final int partitions;

    SeatMaps(JdbcClient jdbc, MessagingProperties messaging) {
        this.jdbc = jdbc;
        this.partitions = messaging.partitions();
    }

    // One snapshot for both: a time read after the seats could claim what they don't show.
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    Optional<SeatMap> of(long concertId) {
        Optional<Instant> asOf = jdbc.sql(AS_OF)
                .param("concertId", concertId)
                .param("partitions", partitions)
                .query((row, _) -> row.getTimestamp("as_of").toInstant())
                .optional();
        return asOf.map(at -> new SeatMap(concertId, at, seats(concertId)));
    }

    private List<Seat> seats(long concertId) {
        return jdbc.sql(SEATS)
                .withFetchSize(FETCHED_AT_ONCE)
                .param("concertId", concertId)
                .query((row, _) -> new Seat(row.getInt(1), SeatStatus.of(row.getString(2)), row.getLong(3)))
                .list();
    }
}
