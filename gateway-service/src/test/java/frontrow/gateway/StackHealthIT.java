package frontrow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import frontrow.gateway.Client.Answer;
import frontrow.gateway.upstream.Service;
import frontrow.test.RealServers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, FakeServices.class, GatewaySetting.class})
class StackHealthIT {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Client client;

    StackHealthIT(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @BeforeEach
    void reset() {
        FakeServices.reset();
    }

    @Test
    void isUpWhenEveryPartIsReady() {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(client.get("/actuator/health/stack").status())
                                .isEqualTo(200));

        Answer answer = client.get("/actuator/health/stack");
        assertThat(answer.json().path("status").asString()).isEqualTo("UP");
        assertThat(answer.json().at("/components/db/status").asString()).isEqualTo("UP");
        for (Service service : Service.values()) {
            assertThat(stateOf(answer, service)).isEqualTo("UP");
        }
    }

    @Test
    void namesThePartThatIsNotReady() {
        FakeServices.of(Service.WALLET).answers(FakeService.READINESS, _ -> FakeService.Answer.status(503));

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(client.get("/actuator/health/stack").status())
                                .isEqualTo(503));

        Answer answer = client.get("/actuator/health/stack");
        assertThat(stateOf(answer, Service.WALLET)).isEqualTo("OUT_OF_SERVICE");
        assertThat(stateOf(answer, Service.QUEUE)).isEqualTo("UP");
        assertThat(client.get("/actuator/health/readiness").status())
                .as("the gateway itself is ready")
                .isEqualTo(200);
    }

    private static String stateOf(Answer answer, Service service) {
        return answer.json()
                .at("/components/services/components/" + service.label() + "/status")
                .asString();
    }
}
