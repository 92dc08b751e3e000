package frontrow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.gateway.Client.Answer;
import frontrow.gateway.upstream.Service;
import frontrow.test.RealServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What comes back from the services. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, FakeServices.class, GatewaySetting.class})
class AnswersIT {
    /** More than each time limit and less than what a hung connection would take. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Client client;
    private final FakeService concerts = FakeServices.of(Service.CONCERT);
    private final FakeService payments = FakeServices.of(Service.PAYMENT);

    AnswersIT(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @BeforeEach
    void reset() {
        FakeServices.reset();
    }

    @Test
    void leavesTheAnswersOfServicesAsTheyAre() {
        String problem =
                "{\"type\":\"about:blank\",\"status\":409,\"code\":\"SALE_NOT_OPEN\",\"instance\":\"/api/concerts\"}";
        concerts.answers(
                "/api/concerts",
                _ -> new FakeService.Answer(
                        409,
                        Map.of(
                                "Content-Type", "application/problem+json",
                                "Location", "/api/payments/pay-1",
                                "Retry-After", "7",
                                "ETag", "\"v1\"",
                                "Connection", "X-Private",
                                "Cache-Control", "max-age=3"),
                        problem));

        Answer answer = client.get("/api/concerts");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.http().body()).isEqualTo(problem);
        assertThat(List.of("Content-Type", "Location", "Retry-After", "ETag", "Cache-Control"))
                .map(answer::header)
                .containsExactly("application/problem+json", "/api/payments/pay-1", "7", "\"v1\"", "max-age=3");
        assertThat(answer.http().headers().allValues("Content-Type")).hasSize(1);
        assertThat(answer.header("Connection")).isNull();
    }

    @Test
    void passesAnswersWithoutABodyAndQuestionsForTheHeadOn() {
        FakeServices.of(Service.RESERVATION).answers("/api/reservations/res-1", _ -> FakeService.Answer.status(204));
        String token =
                "Bearer " + FakeServices.activeToken("mina", UUID.randomUUID().toString());

        assertThat(client.send("DELETE", "/api/reservations/res-1", (String) null, "Authorization", token)
                        .status())
                .isEqualTo(204);
        assertThat(client.send("HEAD", "/api/concerts", (String) null).status()).isEqualTo(200);
        assertThat(concerts.onlyRequest().method()).isEqualTo("HEAD");
    }

    @Test
    void blamesNoClientForAnAssertionThatAServiceRefuses() {
        concerts.answers(
                "/api/concerts/1/seats",
                _ -> new FakeService.Answer(401, Map.of("WWW-Authenticate", "Frontrow-Assertion"), "{}"));
        concerts.answers(
                "/api/concerts/2/seats", _ -> new FakeService.Answer(401, Map.of("WWW-Authenticate", "Bearer"), "{}"));

        Answer refused = client.get("/api/concerts/1/seats");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("UNAVAILABLE");
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(client.get("/api/concerts/2/seats").status()).isEqualTo(401);
    }

    @Test
    void neverPassesHalfAnAnswerOffAsAWholeOne() {
        concerts.answers("/api/concerts/1/seats", _ -> FakeService.Answer.brokenOff(10, 100));
        concerts.answers("/api/concerts/2/seats", _ -> FakeService.Answer.brokenOff(100_000, 200_000));

        assertThat(client.get("/api/concerts/1/seats").code()).isEqualTo("UNAVAILABLE");
        concerts.forget();
        assertThat(client.get("/api/concerts/2/seats").code()).isEqualTo("UNAVAILABLE");
        assertThat(concerts.onlyRequest().uri().getPath()).isEqualTo("/api/concerts/2/seats");
    }

    @Test
    void waitsForAnAnswerNoLongerThanItsTimeLimit() {
        CountDownLatch done = new CountDownLatch(1);
        concerts.answers("/api/concerts/9/seats", _ -> answerAfter(done));
        payments.answers("/api/payments", _ -> answerAfter(done));
        String token =
                "Bearer " + FakeServices.activeToken("mina", UUID.randomUUID().toString());

        long started = System.nanoTime();
        Answer seats = client.get("/api/concerts/9/seats");
        Duration ofSeats = Duration.ofNanos(System.nanoTime() - started);
        Answer payment = client.post("/api/payments", "{}", "Authorization", token);
        Duration ofBoth = Duration.ofNanos(System.nanoTime() - started);
        done.countDown();

        assertThat(List.of(seats, payment)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isNotNull();
        });
        assertThat(ofSeats).isBetween(Duration.ofMillis(1900), PATIENCE);
        assertThat(ofBoth.minus(ofSeats)).isBetween(Duration.ofMillis(2900), PATIENCE);
    }

    private static FakeService.Answer answerAfter(CountDownLatch done) {
        try {
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            return FakeService.Answer.ok("{}");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
