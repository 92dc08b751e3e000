package frontrow.gateway;

import static frontrow.gateway.Client.basic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import frontrow.gateway.Client.Answer;
import frontrow.gateway.FakeService.Arrived;
import frontrow.gateway.upstream.Service;
import frontrow.test.RealServers;
import frontrow.test.TestCaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, FakeServices.class, GatewaySetting.class})
class ForwardingIT {
    private static final String PASSWORD = "correct-horse";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Client client;
    private final FakeService concerts = FakeServices.of(Service.CONCERT);
    private final FakeService wallets = FakeServices.of(Service.WALLET);
    private final FakeService payments = FakeServices.of(Service.PAYMENT);
    private final FakeService queue = FakeServices.of(Service.QUEUE);

    ForwardingIT(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @BeforeEach
    void reset() {
        FakeServices.reset();
        client.signUp("mina", PASSWORD);
    }

    @Test
    void passesPathQueryBodyAndTheHeadersOfTheContractOn() {
        String admission = UUID.randomUUID().toString();
        String token = FakeServices.activeToken("mina", admission);

        client.post(
                "/api/payments?a=1&b=%ED%95%9C&c=x%2By",
                "{\"reservationId\":\"res-1\"}",
                "Authorization",
                "Bearer " + token,
                "Accept-Language",
                "en",
                "Prefer",
                "respond-async",
                "Idempotency-Key",
                "key-1",
                "traceparent",
                "00-" + TRACE + "-00f067aa0ba902b7-01");

        Arrived arrived = payments.onlyRequest();
        assertThat(arrived.method()).isEqualTo("POST");
        assertThat(arrived.uri().getRawPath()).isEqualTo("/api/payments");
        assertThat(arrived.uri().getRawQuery()).isEqualTo("a=1&b=%ED%95%9C&c=x%2By");
        assertThat(arrived.body()).isEqualTo("{\"reservationId\":\"res-1\"}");
        assertThat(arrived.header("Content-Type")).isEqualTo("application/json");
        assertThat(arrived.header("Accept-Language")).isEqualTo("en");
        assertThat(arrived.header("Prefer")).isEqualTo("respond-async");
        assertThat(arrived.header("Idempotency-Key")).isEqualTo("key-1");
        assertThat(arrived.header("traceparent")).startsWith("00-" + TRACE);
    }

    @Test
    void tellsTheServiceWhoIsCallingAndNothingElseDoes() throws Exception {
        String admission = UUID.randomUUID().toString();
        String token = FakeServices.activeToken("mina", admission);

        client.get(
                "/api/users/mina/balance",
                "Authorization",
                "Bearer " + token,
                "Frontrow-Assertion",
                TestCaller.assertion("wallet-service", "yuna", null, "admin"),
                "Frontrow-User",
                "yuna",
                "X-Forwarded-For",
                "10.0.0.1",
                "X-Forwarded-Host",
                "elsewhere",
                "X-Forwarded-User",
                "yuna",
                "Forwarded",
                "for=10.0.0.1",
                "X-User-Id",
                "yuna",
                "X-Real-IP",
                "10.0.0.1",
                "Cookie",
                "user=yuna");

        Arrived arrived = wallets.onlyRequest();
        assertThat(arrived.headers().keySet())
                .containsExactlyInAnyOrder("Content-type", "Frontrow-assertion", "Host", "Traceparent", "User-agent");
        assertThat(arrived.headers().get("Frontrow-Assertion")).hasSize(1);
        JWTClaimsSet claims = verified(arrived);
        assertThat(claims.getAudience()).containsExactly("wallet-service");
        assertThat(claims.getSubject()).isEqualTo("mina");
        assertThat(claims.getStringClaim("adm")).isEqualTo(admission);
        assertThat(claims.getStringListClaim("roles")).isEmpty();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isLessThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void passesRolesAndNoAdmissionForAPassword() throws Exception {
        client.post("/api/queue/token", "", "Authorization", basic("mina", PASSWORD));

        JWTClaimsSet claims = verified(queue.onlyRequest());
        assertThat(claims.getAudience()).containsExactly("queue-service");
        assertThat(claims.getSubject()).isEqualTo("mina");
        assertThat(claims.getStringListClaim("roles")).containsExactly("buyer");
        assertThat(claims.getStringClaim("adm")).isNull();
        assertThat(queue.onlyRequest().header("Authorization")).isNull();
    }

    @Test
    void knowsNobodyOnPublicPaths() throws Exception {
        client.get("/api/concerts", "Authorization", basic("mina", PASSWORD));

        assertThat(verified(concerts.onlyRequest()).getSubject()).isNull();
        assertThat(concerts.onlyRequest().header("Authorization")).isNull();
    }

    @Test
    void givesTheQueueTokenToQueueServiceAlone() throws Exception {
        String token = "Bearer " + FakeServices.waitingToken(7);

        client.get("/api/queue/status", "Authorization", token);

        assertThat(queue.onlyRequest().header("Authorization")).isEqualTo(token);
        assertThat(verified(queue.onlyRequest()).getSubject()).isNull();
        queue.forget();
        client.send("DELETE", "/api/queue/token", (String) null, "Authorization", token);
        assertThat(queue.onlyRequest().header("Authorization")).isEqualTo(token);
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
    void refusesALargeBodyWhetherOrNotItTellsItsLength() {
        byte[] large = new byte[70_000];
        String admin = client.login("admin", "frontrow-demo");

        Answer told = client.post("/api/admin/concerts", "x".repeat(70_000), "Authorization", admin);
        Answer chunked = client.send(
                "POST",
                "/api/admin/concerts",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                "Authorization",
                admin);

        assertThat(List.of(told, chunked)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("REQUEST_TOO_LARGE");
        });
        assertThat(concerts.wasLeftAlone()).isTrue();
        assertThat(client.post("/api/admin/concerts", "x".repeat(65_536), "Authorization", admin)
                        .status())
                .isEqualTo(200);
        assertThat(concerts.onlyRequest().body()).hasSize(65_536);
    }

    @Test
    void passesAFormOnForTheServiceToRefuse() {
        String admin = client.login("admin", "frontrow-demo");

        client.send(
                "POST",
                "/api/admin/concerts",
                BodyPublishers.ofString("title=x"),
                "Authorization",
                admin,
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(concerts.onlyRequest().body()).isEqualTo("title=x");
        assertThat(concerts.onlyRequest().uri().getRawQuery()).isNull();
    }

    @Test
    void knowsWhichMethodsAPathHas() {
        Answer answer = client.send("PATCH", "/api/queue/token", "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).isEqualTo("DELETE, POST");
        assertThat(client.send("TRACE", "/api/concerts", (String) null).status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nowhere",
                "/error",
                "/internal/admissions/check",
                "/actuator",
                "/actuator/env",
                "/actuator/gateway/routes",
                "/api/concerts/",
                "//api/concerts",
                "/api//concerts",
                "/api/concerts/../concerts",
                "/api/./concerts",
                "/api/concerts;x=y",
                "/api%2fconcerts",
                "/api/concerts%2F1%2Fseats",
                "/api/users/mina%2F../yuna/balance",
                "/api/%63oncerts",
                "/api/concerts/1/seats;jsessionid=1",
                "/api/concerts%00",
                "/api/concerts%0a",
                "/api/concerts/%2e%2e/concerts"
            })
    void knowsNoOtherPath(String path) {
        Answer answer = client.get(path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("traceId").asString()).hasSize(32);
        assertThat(concerts.wasLeftAlone()).isTrue();
    }

    @Test
    void saysWhatIsWrongInTheFormatOfAllRefusals() {
        Answer answer = client.get("/nowhere", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().propertyStream())
                .contains(
                        entry("code", tools.jackson.databind.node.StringNode.valueOf("NOT_FOUND")),
                        entry("instance", tools.jackson.databind.node.StringNode.valueOf("/nowhere")),
                        entry("traceId", tools.jackson.databind.node.StringNode.valueOf(TRACE)));
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
        assertThat(ofSeats).isBetween(Duration.ofMillis(900), Duration.ofMillis(1900));
        assertThat(ofBoth.minus(ofSeats)).isBetween(Duration.ofMillis(1900), Duration.ofMillis(3500));
    }

    @Test
    void neverPassesHalfAnAnswerOffAsAWholeOne() {
        concerts.answers("/api/concerts/1/seats", _ -> FakeService.Answer.brokenOff(10, 100));
        concerts.answers("/api/concerts/2/seats", _ -> FakeService.Answer.brokenOff(100_000, 200_000));

        assertThat(client.get("/api/concerts/1/seats").code()).isEqualTo("UNAVAILABLE");
        concerts.forget();
        assertThatThrownBy(() -> client.get("/api/concerts/2/seats")).hasCauseInstanceOf(IOException.class);
        assertThat(concerts.onlyRequest().uri().getPath()).isEqualTo("/api/concerts/2/seats");
    }

    private static FakeService.Answer answerAfter(CountDownLatch done) {
        try {
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            return FakeService.Answer.ok("{}");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet verified(Arrived arrived) throws Exception {
        SignedJWT assertion = SignedJWT.parse(arrived.header("Frontrow-Assertion"));
        JWKSet keys = JWKSet.parse(Files.readString(TestCaller.publicKeys()));
        assertThat(assertion.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(assertion.getHeader().getKeyID()).toECKey())))
                .isTrue();
        return assertion.getJWTClaimsSet();
    }
}
