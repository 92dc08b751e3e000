package frontrow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.gateway.Client.Answer;
import frontrow.gateway.upstream.Service;
import frontrow.test.RealServers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** One instance of two is away, or all of a service are; Redis is away altogether. Nobody listens on port 1. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "frontrow.services.concert=http://127.0.0.1:1",
            "frontrow.services.payment=http://127.0.0.1:1,http://localhost:1",
            "spring.data.redis.port=1"
        })
@ContextConfiguration(initializers = {AwayIT.Settings.class})
class AwayIT {
    private final Client client;

    AwayIT(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    /** The settings of the test win over those of the real servers and the fakes. */
    static final class Settings
            implements org.springframework.context.ApplicationContextInitializer<
                    org.springframework.context.ConfigurableApplicationContext> {
        @Override
        public void initialize(org.springframework.context.ConfigurableApplicationContext context) {
            var sources = context.getEnvironment().getPropertySources();
            var own = java.util.Objects.requireNonNull(sources.get("Inlined Test Properties"));
            new RealServers().initialize(context);
            new FakeServices().initialize(context);
            new GatewaySetting().initialize(context);
            FakeService wallet = FakeServices.of(Service.WALLET);
            sources.addFirst(new org.springframework.core.env.MapPropertySource(
                    "two wallets",
                    java.util.Map.of("frontrow.services.wallet", "http://127.0.0.1:1," + wallet.address())));
            sources.remove(own.getName());
            sources.addFirst(own);
        }
    }

    @BeforeEach
    void reset() {
        FakeServices.reset();
    }

    @Test
    void refusesAtOnceWhereAServiceIsAway() {
        for (int i = 0; i < 12; i++) {
            long started = System.nanoTime();

            Answer answer = client.get("/api/concerts");

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isNotNull();
            assertThat(answer.json().path("instance").asString()).isEqualTo("/api/concerts");
        }
    }

    @Test
    void servesThroughTheInstanceThatIsThere() {
        String token = FakeServices.activeToken("mina", UUID.randomUUID().toString());

        for (int i = 0; i < 12; i++) {
            assertThat(client.post("/api/users/mina/balance", "{\"amount\":10000}", "Authorization", "Bearer " + token)
                            .status())
                    .as("with Redis away, too")
                    .isEqualTo(200);
        }
    }

    @Test
    void saysWhichPartOfTheStackIsAway() {
        Answer answer = client.get("/actuator/health/stack");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json()
                        .at("/components/services/components/concert/status")
                        .asString())
                .isEqualTo("DOWN");
        assertThat(answer.json()
                        .at("/components/services/components/wallet/status")
                        .asString())
                .isEqualTo("UP");
        assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(200);
    }
}
