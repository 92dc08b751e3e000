package frontrow.gateway;

import static frontrow.gateway.Client.basic;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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

    private static JWTClaimsSet verified(Arrived arrived) throws Exception {
        SignedJWT assertion = SignedJWT.parse(arrived.header("Frontrow-Assertion"));
        JWKSet keys = JWKSet.parse(Files.readString(TestCaller.publicKeys()));
        assertThat(assertion.verify(new ECDSAVerifier(
                        keys.getKeyByKeyId(assertion.getHeader().getKeyID()).toECKey())))
                .isTrue();
        return assertion.getJWTClaimsSet();
    }
}
