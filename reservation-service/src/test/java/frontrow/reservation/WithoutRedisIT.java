package frontrow.reservation;

import static frontrow.reservation.BoxOffice.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.reservation.BoxOffice.Answer;
import frontrow.test.RealServers;
import frontrow.test.RecordProbe;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** With nobody at Redis's address: the database alone keeps a seat from being held twice. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, WithoutRedisIT.NoRedis.class})
@Import(BoxOffice.class)
class WithoutRedisIT {

    private static final int CROWD = 30;

    static final class NoRedis implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final int NOBODYS_PORT = 1;

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("no Redis", Map.of("spring.data.redis.port", NOBODYS_PORT)));
        }
    }

    @Autowired
    private BoxOffice office;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    @Test
    void holdsASeatOnceWithoutRedis() {
        try (RecordProbe probe = RecordProbe.of(Topic.RESERVATION_EVENTS, topicPrefix)) {
            long concert = office.concertOnSale(probe);

            List<Integer> statuses = holdByMany(concert);

            assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(CROWD - 1);
        }
    }

    private List<Integer> holdByMany(long concert) {
        List<Future<Answer>> running;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            running = IntStream.range(0, CROWD)
                    .mapToObj(_ -> threads.submit(() -> office.hold(newUser(), concert, 15)))
                    .toList();
        }
        return running.stream().map(each -> each.resultNow().status()).toList();
    }
}
