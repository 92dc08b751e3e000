package frontrow.concert.demo;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.concert.ConcertClient;
import frontrow.concert.RealConcerts;
import frontrow.contracts.Topic;
import frontrow.contracts.concert.ConcertScheduled;
import frontrow.contracts.concert.SeatPriceRun;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A first start as a demonstration, and the starts after it. */
@RealConcerts
@TestPropertySource(properties = "frontrow.demo.enabled=true")
class DemoConcertsIT {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @Autowired
    private ConcertClient concerts;

    @Autowired
    private DemoConcerts demo;

    @Autowired
    private JdbcClient jdbc;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    @BeforeEach
    void awaitTheFirstStart() {
        Awaitility.await().atMost(BOUND).until(() -> concerts.listed(3).isPresent());
    }

    @Test
    void putsThreeConcertsOfFiftySeatsOnSale() {
        JsonNode listed = concerts.get("/api/concerts").body().path("concerts");
        assertThat(listed.size()).isEqualTo(3);
        assertThat(listed).allSatisfy(concert -> {
            assertThat(concert.path("seatsFree").asInt()).isEqualTo(50);
            assertThat(concert.path("seatsTotal").asInt()).isEqualTo(50);
        });
        assertThat(concerts.dates()).hasSize(3);
        assertThat(concerts.seats(1).body().path("seats"))
                .hasSize(50)
                .allSatisfy(seat -> assertThat(seat.path("price").asInt()).isEqualTo(50_000));
    }

    @Test
    void tellsReservationServiceOfTheirSeats() {
        try (RecordProbe events = RecordProbe.of(Topic.CONCERT_EVENTS, topicPrefix)) {
            ConcertScheduled first = events.await(BOUND, ConcertScheduled.class, event -> event.getConcertId() == 1);
            assertThat(first.getPrices()).containsExactly(new SeatPriceRun(1, 50, 50_000L));
            events.await(BOUND, ConcertScheduled.class, event -> event.getConcertId() == 3);
        }
    }

    @Test
    void makesThemOnceHoweverManyReplicasStart() throws ExecutionException, InterruptedException {
        demo.makeOnce();
        assertThat(ids()).containsExactly(1L, 2L, 3L);

        jdbc.sql("TRUNCATE concerts, seats, demo_catalogue").update();
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            List<Future<?>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                starts.add(replicas.submit(demo::makeOnce));
            }
            for (Future<?> start : starts) {
                start.get();
            }
        }
        // From 1 on again, though the sequence had gone further by then.
        assertThat(ids()).containsExactly(1L, 2L, 3L);
    }

    private List<Long> ids() {
        return jdbc.sql("SELECT concert_id FROM concerts ORDER BY concert_id")
                .query(Long.class)
                .list();
    }
}
