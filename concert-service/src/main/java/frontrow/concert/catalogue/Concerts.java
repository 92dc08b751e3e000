package frontrow.concert.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The concerts that can be looked at. */
@Repository
class Concerts {

    /** So that the answer stays of a size that a client can read. */
    private static final int LISTED_AT_MOST = 1_000;

    // What is over comes after everything still to come, the latest first, so that the limit cuts off the oldest.
    private static final String LIST = """
        SELECT concert_id, title, venue, starts_at, sale_opens_at, seats_free, seats_total
        FROM concerts, (SELECT clock_timestamp() AS read_at) AS clock
        ORDER BY starts_at <= read_at, abs(extract(epoch FROM starts_at - read_at)), concert_id
        LIMIT :atMost
        """;

    private final JdbcClient jdbc;

    Concerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By their start, those to come first. */
    List<Concert> list() {
        return jdbc.sql(LIST)
                .param("atMost", LISTED_AT_MOST)
                .query((row, _) -> concert(row))
                .list();
    }

    private static Concert concert(ResultSet row) throws SQLException {
        return new Concert(
                row.getLong("concert_id"),
                row.getString("title"),
                row.getString("venue"),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("sale_opens_at").toInstant(),
                row.getInt("seats_free"),
                row.getInt("seats_total"));
    }
}
