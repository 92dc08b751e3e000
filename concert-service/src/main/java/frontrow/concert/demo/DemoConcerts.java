package frontrow.concert.demo;

import frontrow.concert.schedule.NewConcert;
import frontrow.concert.schedule.Scheduling;
import frontrow.concert.seatmap.PriceRun;
import frontrow.http.time.Zoned;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the concerts of a demonstration, once for the life of the database, whichever replica comes first. */
@Component
class DemoConcerts {

    private static final int SEATS = 50;

    /** Names this task among the advisory locks of the database. */
    private static final long LOCK = 0x64656d6fL;

    private static final List<Demo> PROGRAMME = List.of(
            new Demo("별이 지는 밤, 첫 번째 줄", "한빛 아트홀", 45, LocalTime.of(19, 30), 50_000),
            new Demo("푸른 파도 재즈 페스타", "서담 야외극장", 75, LocalTime.of(18, 0), 77_000),
            new Demo("겨울 정원: 현악 사중주의 밤", "연무동 챔버홀", 120, LocalTime.of(20, 0), 99_000));

    private final JdbcClient jdbc;
    private final Scheduling scheduling;
    private final Zoned zoned;

    DemoConcerts(JdbcClient jdbc, Scheduling scheduling, Zoned zoned) {
        this.jdbc = jdbc;
        this.scheduling = scheduling;
        this.zoned = zoned;
    }

    /** Makes them unless they were made before. */
    @Transactional
    void makeOnce() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(rows -> {});
        boolean first = jdbc.sql("INSERT INTO demo_catalogue DEFAULT VALUES ON CONFLICT DO NOTHING")
                        .update()
                == 1;
        if (first) {
            countFromOneWhereNothingIsOnSale();
            Instant now = jdbc.sql("SELECT clock_timestamp()")
                    .query((row, _) -> row.getTimestamp(1).toInstant())
                    .single();
            PROGRAMME.forEach(
                    demo -> scheduling.schedule(demo.onSaleFrom(zoned.at(now.truncatedTo(ChronoUnit.SECONDS)))));
        }
    }

    // A sequence keeps its count when a transaction fails: without this, a first start that was interrupted would make
    // the concerts 4 to 6, and every example names concert 1.
    private void countFromOneWhereNothingIsOnSale() {
        jdbc.sql("""
            SELECT setval(pg_get_serial_sequence('concerts', 'concert_id'), 1, false)
            WHERE NOT EXISTS (SELECT FROM concerts)
            """).query(rows -> {});
    }

    private record Demo(String title, String venue, int daysAhead, LocalTime startsAt, long priceWon) {

        NewConcert onSaleFrom(OffsetDateTime now) {
            OffsetDateTime start = now.plusDays(daysAhead).with(startsAt);
            return new NewConcert(
                    title, venue, start.toInstant(), now.toInstant(), List.of(new PriceRun(1, SEATS, priceWon)));
        }
    }
}
