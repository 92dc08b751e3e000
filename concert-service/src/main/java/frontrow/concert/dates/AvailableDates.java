package frontrow.concert.dates;

import frontrow.http.time.Zoned;
import frontrow.redis.VersionedCache;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which days have a concert on sale with a free seat; from Redis where it can, else from the database. */
@Component
class AvailableDates {

    static final String CACHE_KEY = "available_dates";
    static final Duration CACHED_AT_MOST = Duration.ofMinutes(10);

    // One statement, so one snapshot: the version belongs to the answer beside it. A sale also begins and ends by
    // itself as time passes: the answer is good until the next such moment of a concert that has free seats.
    private static final String READ = """
        WITH clock AS MATERIALIZED (SELECT clock_timestamp() AS read_at),
        promising AS MATERIALIZED (
            SELECT starts_at, sale_opens_at, sale_opens_at <= read_at AS on_sale, read_at
            FROM concerts, clock WHERE seats_free > 0 AND starts_at > read_at)
        SELECT version,
            (SELECT array_agg(DISTINCT starts_at) FROM promising WHERE on_sale) AS starts,
            (SELECT floor(1000 * extract(epoch FROM
                    min(CASE WHEN on_sale THEN starts_at ELSE sale_opens_at END - read_at)))::bigint
                FROM promising) AS good_for_ms
        FROM catalogue_version
        """;

    private final JdbcClient jdbc;
    private final VersionedCache cache;
    private final Zoned zoned;

    AvailableDates(JdbcClient jdbc, VersionedCache cache, Zoned zoned) {
        this.jdbc = jdbc;
        this.cache = cache;
        this.zoned = zoned;
    }

    /** The days in the configured zone, ascending, each once. */
    List<LocalDate> read() {
        Optional<List<LocalDate>> cached = cache.get(CACHE_KEY).flatMap(CachedDates::decode);
        return cached.orElseGet(this::readAndCache);
    }

    private List<LocalDate> readAndCache() {
        Answer answer = jdbc.sql(READ).query((row, _) -> answer(row)).single();
        if (answer.timeToLive().isPositive()) {
            cache.put(CACHE_KEY, answer.version(), CachedDates.encode(answer.days()), answer.timeToLive());
        }
        return answer.days();
    }

    private Answer answer(ResultSet row) throws SQLException {
        Long goodForMillis = row.getObject("good_for_ms", Long.class);
        return new Answer(row.getLong("version"), days(row.getArray("starts")), timeToLive(goodForMillis));
    }

    private List<LocalDate> days(@Nullable Array starts) throws SQLException {
        if (starts == null) {
            return List.of();
        }
        return Arrays.stream((Timestamp[]) starts.getArray())
                .map(start -> zoned.at(start.toInstant()).toLocalDate())
                .distinct()
                .sorted()
                .toList();
    }

    static Duration timeToLive(@Nullable Long goodForMillis) {
        return goodForMillis == null || goodForMillis >= CACHED_AT_MOST.toMillis()
                ? CACHED_AT_MOST
                : Duration.ofMillis(goodForMillis);
    }

    private record Answer(long version, List<LocalDate> days, Duration timeToLive) {}
}
