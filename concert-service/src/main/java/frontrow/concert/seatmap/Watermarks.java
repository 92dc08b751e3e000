package frontrow.concert.seatmap;

import frontrow.concert.seatmap.SeatMapMessage.CaughtUp;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to when each partition of the seats' events is known here; it only ever moves forward. */
@Component
class Watermarks {

    private static final String RAISE = """
        INSERT INTO seat_map_watermarks AS known (partition, as_of) VALUES (:partition, :asOf)
        ON CONFLICT (partition) DO UPDATE SET as_of = excluded.as_of WHERE known.as_of < excluded.as_of
        """;

    private final JdbcClient jdbc;

    Watermarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void raise(CaughtUp caughtUp) {
        jdbc.sql(RAISE)
                .param("partition", caughtUp.partition())
                .param("asOf", Timestamp.from(caughtUp.asOf()))
                .update();
    }
}
