package frontrow.concert.dates;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.concert.ConcertClient;
import frontrow.concert.RealConcerts;
import frontrow.concert.SeatRecords;
import frontrow.contracts.Topic;
import frontrow.redis.VersionedCache;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealConcerts
class AvailableDatesIT {

    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Autowired
    private ConcertClient concerts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private VersionedCache cache;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    private RecordProbe reservations;

    @BeforeEach
    void beginWithNothing() {
        reservations = RecordProbe.of(Topic.RESERVATION_EVENTS, topicPrefix);
        jdbc.sql("TRUNCATE concerts, seats").update();
        redis.delete(AvailableDates.CACHE_KEY);
    }

    @AfterEach
    void stop() {
        reservations.close();
    }

    @Test
    void knowsNoDayWhereNothingIsOnSale() {
        assertThat(concerts.get("/api/concerts/available-dates").body()).hasToString("{\"dates\":[]}");
    }

    @Test
    void namesEachDayOnceInOrder() {
        concerts.onSale(1, 20);
        concerts.onSale(1, 10);
        concerts.onSale(1, 20);
        assertThat(concerts.dates()).containsExactly(day(10), day(20));
    }

    @Test
    void namesTheDayInTheConfiguredZone() {
        OffsetDateTime opened = concerts.now().minusDays(1);
        concerts.schedule(1, OffsetDateTime.parse("2099-05-31T15:00:00Z"), opened);
        concerts.schedule(1, OffsetDateTime.parse("2099-05-31T14:59:59Z"), opened);
        assertThat(concerts.dates()).containsExactly("2099-05-31", "2099-06-01");
    }

    @Test
    void leavesOutWhatIsNotYetOrNoLongerOnSale() {
        OffsetDateTime now = concerts.now();
        concerts.schedule(1, now.plusDays(30), now.plusDays(1));
        concerts.schedule(1, now.minusDays(30), now.minusDays(31));
        concerts.onSale(1, 10);
        assertThat(concerts.dates()).containsExactly(day(10));
    }

    @Test
    void answersFromRedisUntilItIsEvicted() {
        concerts.onSale(1, 10);
        assertThat(concerts.dates()).containsExactly(day(10));
        // A change behind the service's back: whoever still shows the old day can have it only from Redis.
        jdbc.sql("UPDATE concerts SET starts_at = starts_at + interval '5 days'")
                .update();
        assertThat(concerts.dates()).containsExactly(day(10));
        assertThat(redis.hasKey(AvailableDates.CACHE_KEY)).isTrue();
        assertThat(redis.getExpire(AvailableDates.CACHE_KEY, TimeUnit.SECONDS)).isBetween(540L, 600L);
        redis.delete(AvailableDates.CACHE_KEY);
        assertThat(concerts.dates()).containsExactly(day(15));
    }

    @Test
    void showsANewConcertAtOnce() {
        concerts.onSale(1, 10);
        assertThat(concerts.dates()).containsExactly(day(10));
        concerts.onSale(1, 11);
        assertThat(concerts.dates()).containsExactly(day(10), day(11));
        concerts.onSale(1, 12);
        assertThat(concerts.dates()).containsExactly(day(10), day(11), day(12));
    }

    @Test
    void losesADayWithItsLastSeatAndHasItBackWithTheSeat() {
        long concert = concerts.onSale(2, 10);
        tell(SeatRecords.held(concert, 1, 1));
        Awaitility.await().atMost(BOUND).until(() -> concerts.seatsFree(concert), free -> free == 1);
        assertThat(concerts.dates()).containsExactly(day(10));
        tell(SeatRecords.held(concert, 2, 1));
        Awaitility.await().atMost(BOUND).until(concerts::dates, List::isEmpty);
        tell(SeatRecords.released(concert, 1, 2));
        Awaitility.await().atMost(BOUND).until(concerts::dates, List.of(day(10))::equals);
    }

    @Test
    void keepsTheAnswerWhileSeatsGoThatAreNotTheLast() {
        long concert = concerts.onSale(3, 10);
        assertThat(concerts.dates()).containsExactly(day(10));
        long version = version();
        tell(SeatRecords.held(concert, 1, 1));
        Awaitility.await().atMost(BOUND).until(() -> concerts.seatsFree(concert), free -> free == 2);
        assertThat(version()).isEqualTo(version);
        assertThat(cache.get(AvailableDates.CACHE_KEY)).contains(day(10));
    }

    @Test
    void dropsAnAnswerThatWasReadBeforeTheLastChange() {
        concerts.onSale(1, 10);
        long before = version();
        concerts.onSale(1, 11);
        cache.put(AvailableDates.CACHE_KEY, before, "2001-01-01", Duration.ofMinutes(1));
        assertThat(concerts.dates()).containsExactly(day(10), day(11));
    }

    @Test
    void showsASaleThatOpensByItself() {
        OffsetDateTime now = concerts.now();
        concerts.schedule(1, now.plusDays(10), now.plusSeconds(2));
        assertThat(concerts.dates()).isEmpty();
        Awaitility.await().atMost(BOUND).until(concerts::dates, List.of(day(10))::equals);
        assertThat(concerts.now()).isAfter(now.plusSeconds(2));
    }

    @Test
    void leavesOutAConcertOnceItHasStarted() {
        OffsetDateTime now = concerts.now();
        concerts.schedule(1, now.plusSeconds(2), now.minusDays(1));
        assertThat(concerts.dates()).hasSize(1);
        Awaitility.await().atMost(BOUND).until(concerts::dates, List::isEmpty);
        assertThat(concerts.now()).isAfter(now.plusSeconds(2));
    }

    private String day(long daysAhead) {
        return concerts.now()
                .plusDays(daysAhead)
                .atZoneSameInstant(SEOUL)
                .toLocalDate()
                .toString();
    }

    private long version() {
        return jdbc.sql("SELECT version FROM catalogue_version")
                .query(Long.class)
                .single();
    }

    private void tell(SpecificRecord record) {
        reservations.send(Topic.RESERVATION_EVENTS, SeatRecords.RESERVATION, record);
    }
}
