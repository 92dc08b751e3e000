package frontrow.concert.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.concert.ConcertClient;
import frontrow.concert.RealConcerts;
import frontrow.concert.SeatRecords;
import frontrow.contracts.Topic;
import frontrow.contracts.reservation.SeatMapWatermark;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Up to when the seat map claims to be complete, with watermarks in three partitions. */
@RealConcerts
class WatermarkIT {

    private static final Duration BOUND = Duration.ofSeconds(15);

    @Autowired
    private ConcertClient concerts;

    @Autowired
    private JdbcClient jdbc;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    private RecordProbe reservations;
    private long concert;
    private Instant made;

    @BeforeEach
    void schedule() {
        reservations = RecordProbe.of(Topic.RESERVATION_EVENTS, topicPrefix);
        jdbc.sql("DELETE FROM seat_map_watermarks").update();
        concert = concerts.onSale(1, 30);
        made = jdbc.sql("SELECT created_at FROM concerts WHERE concert_id = ?")
                .param(concert)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @AfterEach
    void stop() {
        reservations.close();
    }

    @Test
    void claimsNothingBeyondTheConcertsMakingWhileAPartitionIsSilent() {
        raise(0, made.plusSeconds(10));
        raise(2, made.plusSeconds(10));
        assertThat(asOf()).isEqualTo(made);
    }

    @Test
    void claimsWhatTheSlowestPartitionKnows() {
        raise(0, made.plusSeconds(30));
        raise(1, made.plusSeconds(10));
        raise(2, made.plusSeconds(20));
        assertThat(asOf()).isEqualTo(made.plusSeconds(10));
        raise(1, made.plusSeconds(25));
        assertThat(asOf()).isEqualTo(made.plusSeconds(20));
    }

    @Test
    void neverClaimsLessThanItDid() {
        raise(0, made.plusSeconds(30));
        raise(1, made.plusSeconds(30));
        raise(2, made.plusSeconds(30));

        tell(1, made.plusSeconds(5));
        // Behind it in the same partition: once this is seen, that was read.
        reservations.sendToPartition(
                Topic.RESERVATION_EVENTS, 1, String.valueOf(concert), SeatRecords.held(concert, 1, 1));
        Awaitility.await()
                .atMost(BOUND)
                .until(() -> concerts.seats(concert).body().toString().contains("temporarily_assigned"));

        assertThat(asOf()).isEqualTo(made.plusSeconds(30));
    }

    @Test
    void staysBehindWhenEventsStopComing() {
        raise(0, made.minusSeconds(3));
        raise(1, made.minusSeconds(2));
        raise(2, made.minusSeconds(1));
        assertThat(asOf()).isEqualTo(made.minusSeconds(3));
    }

    @Test
    void saysTheTimeInTheConfiguredZone() {
        assertThat(concerts.seats(concert).body().path("asOf").asString()).endsWith("+09:00");
    }

    private Instant asOf() {
        return OffsetDateTime.parse(concerts.seats(concert).body().path("asOf").asString())
                .toInstant();
    }

    private void raise(int partition, Instant asOf) {
        tell(partition, asOf);
        Awaitility.await().atMost(BOUND).pollInterval(Duration.ofMillis(20)).until(() -> known(partition, asOf));
    }

    private void tell(int partition, Instant asOf) {
        reservations.sendToPartition(Topic.RESERVATION_EVENTS, partition, "watermark", new SeatMapWatermark(asOf));
    }

    private boolean known(int partition, Instant asOf) {
        return jdbc.sql("SELECT count(*) FROM seat_map_watermarks WHERE partition = ? AND as_of = ?")
                        .param(partition)
                        .param(OffsetDateTime.parse(asOf.toString()))
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
