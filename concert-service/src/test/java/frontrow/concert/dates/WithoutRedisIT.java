package frontrow.concert.dates;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.concert.ConcertClient;
import frontrow.test.RealServers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/** With nobody at Redis's address. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, WithoutRedisIT.NoRedis.class})
@Import(ConcertClient.class)
class WithoutRedisIT {

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
    private ConcertClient concerts;

    @Test
    void schedulesAndAnswersFromTheDatabase() {
        assertThat(concerts.dates()).isEmpty();
        concerts.onSale(2, 10);
        assertThat(concerts.dates()).hasSize(1);
        concerts.onSale(2, 20);
        assertThat(concerts.dates()).hasSize(2);
    }
}
