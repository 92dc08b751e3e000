package frontrow.concert.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.concert.ConcertClient;
import frontrow.concert.ConcertClient.Answer;
import frontrow.concert.RealConcerts;
import frontrow.concert.SeatRecords;
import frontrow.contracts.Topic;
import frontrow.test.RecordProbe;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The seat map as reservation-service's events make it. */
@RealConcerts
class SeatMapIT {

    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final Duration PROMISED = Duration.ofSeconds(1);
    private static final String FREE = "available";
    private static final String HELD = "temporarily_assigned";
    private static final String SOLD = "reserved";

    @Autowired
    private ConcertClient concerts;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    private RecordProbe reservations;
    private long concert;

    @BeforeEach
    void schedule() {
        reservations = RecordProbe.of(Topic.RESERVATION_EVENTS, topicPrefix);
        concert = concerts.onSale(5, 30);
    }

    @AfterEach
    void stop() {
        reservations.close();
    }

    @Test
    void showsEachSeatWithItsPrice() {
        Answer answer = concerts.seats(concert);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().propertyNames()).containsExactly("concertId", "asOf", "seats");
        assertThat(answer.body().path("concertId").asLong()).isEqualTo(concert);
        assertThat(answer.body().path("seats").get(0))
                .hasToString("{\"number\":1,\"status\":\"available\",\"price\":50000}");
        assertThat(answer.body().path("seats").size()).isEqualTo(5);
    }

    @Test
    void followsAHoldWithinASecondAndAllThatCanComeOfIt() {
        tell(SeatRecords.held(concert, 1, 1, 2, 1));
        awaitStatus(2, HELD);
        tell(SeatRecords.released(concert, 1, 2, 2, 2));
        awaitStatus(2, FREE);
        long sent = System.nanoTime();
        tell(SeatRecords.held(concert, 2, 3));
        awaitStatus(2, HELD);
        assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(PROMISED);
        assertThat(concerts.seatsFree(concert)).isEqualTo(4);
        tell(SeatRecords.confirmed(concert, 2, 4));
        awaitStatus(2, SOLD);
        assertThat(concerts.statusOf(concert, 1)).isEqualTo(FREE);
        assertThat(concerts.seatsFree(concert)).isEqualTo(4);
    }

    @Test
    void ignoresWhatIsOlderThanWhatItKnows() {
        tell(SeatRecords.confirmed(concert, 3, 4));
        tell(SeatRecords.released(concert, 3, 2));
        tell(SeatRecords.held(concert, 3, 3));
        awaitAllBefore(() -> tell(SeatRecords.held(concert, 5, 1)));
        assertThat(concerts.statusOf(concert, 3)).isEqualTo(SOLD);
        assertThat(concerts.seatsFree(concert)).isEqualTo(3);
    }

    @Test
    void countsASeatOnceHoweverOftenItIsTold() {
        tell(SeatRecords.held(concert, 1, 1));
        tell(SeatRecords.held(concert, 1, 1));
        tell(SeatRecords.released(concert, 1, 2));
        tell(SeatRecords.released(concert, 1, 2));
        tell(SeatRecords.held(concert, 1, 1));
        awaitAllBefore(() -> tell(SeatRecords.held(concert, 5, 1)));
        assertThat(concerts.statusOf(concert, 1)).isEqualTo(FREE);
        assertThat(concerts.seatsFree(concert)).isEqualTo(4);
    }

    @Test
    void takesOverOnlyTheSeatsOfAnEventThatAreNews() {
        tell(SeatRecords.confirmed(concert, 2, 9));
        tell(SeatRecords.held(concert, 1, 1, 2, 1, 3, 1));
        awaitStatus(3, HELD);
        assertThat(concerts.statusOf(concert, 1)).isEqualTo(HELD);
        assertThat(concerts.statusOf(concert, 2)).isEqualTo(SOLD);
        assertThat(concerts.seatsFree(concert)).isEqualTo(2);
    }

    @Test
    void leavesOtherConcertsAndUnknownSeatsAlone() {
        long other = concerts.onSale(5, 30);
        tell(SeatRecords.held(concert, 1, 1, 77, 1));
        tell(SeatRecords.held(Long.MAX_VALUE, 1, 1));
        awaitStatus(1, HELD);
        assertThat(concerts.statusOf(other, 1)).isEqualTo(FREE);
        assertThat(concerts.seatsFree(other)).isEqualTo(5);
        assertThat(concerts.seats(concert).body().path("seats").size()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775807"})
    void knowsNoConcertOfThatId(String id) {
        Answer answer = concerts.get("/api/concerts/" + id + "/seats");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("CONCERT_UNKNOWN");
        assertThat(answer.body().path("error").asString()).isEqualTo("존재하지 않는 공연입니다");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "9223372036854775808", "1.0"})
    void refusesIdsThatAreNone(String id) {
        Answer answer = concerts.get("/api/concerts/" + id + "/seats");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("REQUEST_INVALID");
        assertThat(answer.fields()).containsExactly("concertId");
    }

    private void tell(SpecificRecord record) {
        reservations.send(Topic.RESERVATION_EVENTS, SeatRecords.RESERVATION, record);
    }

    /** Events of one key come in order, so the last one tells that those before were seen. */
    private void awaitAllBefore(Runnable tellThatSeatFiveIsHeld) {
        tellThatSeatFiveIsHeld.run();
        awaitStatus(5, HELD);
    }

    private void awaitStatus(int seat, String status) {
        Awaitility.await()
                .atMost(BOUND)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> concerts.statusOf(concert, seat), status::equals);
    }
}
