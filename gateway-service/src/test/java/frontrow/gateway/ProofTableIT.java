package frontrow.gateway;

import static frontrow.gateway.Client.basic;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.gateway.Client.Answer;
import frontrow.gateway.access.Endpoint;
import frontrow.gateway.access.Endpoints;
import frontrow.gateway.upstream.Service;
import frontrow.test.RealServers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Each row of the proof table, over HTTP, with each kind of caller. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, FakeServices.class, GatewaySetting.class})
class ProofTableIT {
    private static final String PASSWORD = "correct-horse";
    private static final String LET_IN = "let in";

    private final Client client;
    private final Map<String, String> callers = new LinkedHashMap<>();

    ProofTableIT(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @BeforeEach
    void callers() {
        FakeServices.reset();
        client.signUp("mina", PASSWORD);
        client.signUp("yuna", PASSWORD);
        callers.put("nobody", "");
        callers.put("password", basic("mina", PASSWORD));
        callers.put("wrong password", basic("mina", "incorrect-horse"));
        callers.put("jwt", client.login("mina", PASSWORD));
        callers.put("forged jwt", client.login("mina", PASSWORD).replaceAll("\\.[^.]*$", ".AAAA"));
        callers.put("other's jwt", client.login("yuna", PASSWORD));
        callers.put("admin", client.login("admin", "frontrow-demo"));
        callers.put(
                "active",
                "Bearer " + FakeServices.activeToken("mina", UUID.randomUUID().toString()));
        callers.put(
                "other's active",
                "Bearer " + FakeServices.activeToken("yuna", UUID.randomUUID().toString()));
        callers.put("waiting", "Bearer " + FakeServices.waitingToken(120));
        callers.put("gone", "Bearer " + UUID.randomUUID());
    }

    static Stream<Endpoint> endpoints() {
        return Endpoints.ALL.stream()
                .filter(endpoint -> !endpoint.path().getPatternString().startsWith("/actuator"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void letsInWhoProvesEnough(Endpoint endpoint) {
        Map<String, String> expected = expected(endpoint);
        Map<String, String> seen = new LinkedHashMap<>();

        callers.forEach((name, authorization) -> seen.put(name, outcome(endpoint, authorization)));

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void listsWhatTheSpecificationLists() {
        assertThat(endpoints().map(each -> each.method() + " " + each.path() + " " + each.proof()))
                .containsExactlyInAnyOrder(
                        "POST /api/users NOTHING",
                        "POST /api/auth/login PASSWORD",
                        "POST /api/queue/token IDENTITY",
                        "DELETE /api/queue/token QUEUE_TOKEN",
                        "GET /api/queue/status QUEUE_TOKEN",
                        "GET /api/concerts NOTHING",
                        "GET /api/concerts/available-dates NOTHING",
                        "GET /api/concerts/{concertId}/seats NOTHING",
                        "POST /api/reservations ADMISSION",
                        "GET /api/reservations IDENTITY",
                        "GET /api/reservations/{reservationId} IDENTITY",
                        "DELETE /api/reservations/{reservationId} ADMISSION",
                        "POST /api/users/{userId}/balance ADMISSION_OF_SAME_USER",
                        "GET /api/users/{userId}/balance SAME_USER",
                        "GET /api/users/{userId}/balance/history SAME_USER",
                        "POST /api/payments ADMISSION",
                        "GET /api/payments IDENTITY",
                        "GET /api/payments/{paymentId} IDENTITY",
                        "POST /api/admin/concerts ADMIN",
                        "GET /api/admin/reservations/{reservationId}/history ADMIN",
                        "GET /api/admin/payments ADMIN",
                        "GET /api/admin/payments/summary ADMIN",
                        "GET /api/admin/payments/{paymentId} ADMIN",
                        "POST /api/admin/payments/{paymentId}/ask-again ADMIN",
                        "POST /api/admin/payments/{paymentId}/turn-back ADMIN",
                        "GET /api/admin/dead-letters/queue ADMIN",
                        "GET /api/admin/dead-letters/queue/{id} ADMIN",
                        "POST /api/admin/dead-letters/queue/{id}/send-again ADMIN",
                        "GET /api/admin/dead-letters/concert ADMIN",
                        "GET /api/admin/dead-letters/concert/{id} ADMIN",
                        "POST /api/admin/dead-letters/concert/{id}/send-again ADMIN",
                        "GET /api/admin/dead-letters/reservation ADMIN",
                        "GET /api/admin/dead-letters/reservation/{id} ADMIN",
                        "POST /api/admin/dead-letters/reservation/{id}/send-again ADMIN",
                        "GET /api/admin/dead-letters/wallet ADMIN",
                        "GET /api/admin/dead-letters/wallet/{id} ADMIN",
                        "POST /api/admin/dead-letters/wallet/{id}/send-again ADMIN",
                        "GET /api/admin/dead-letters/payment ADMIN",
                        "GET /api/admin/dead-letters/payment/{id} ADMIN",
                        "POST /api/admin/dead-letters/payment/{id}/send-again ADMIN");
    }

    @Test
    void tellsTheWaitingTheirPlace() {
        Answer answer = client.post("/api/reservations", "{}", "Authorization", callers.get("waiting"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("position").asInt()).isEqualTo(120);
    }

    @Test
    void judgesIdentityAndAdmissionBeforeTheShapeOfARequest() {
        String large = "x".repeat(70_000);

        for (String caller : List.of("nobody", "password", "gone", "waiting")) {
            assertThat(outcome("POST", "/api/reservations", large, callers.get(caller)))
                    .isNotEqualTo("413 REQUEST_TOO_LARGE");
        }
        assertThat(outcome("POST", "/api/reservations", large, callers.get("active")))
                .isEqualTo("413 REQUEST_TOO_LARGE");
        assertThat(outcome("POST", "/api/users/mina/balance", large, callers.get("other's active")))
                .isEqualTo("403 FORBIDDEN");
    }

    private String outcome(Endpoint endpoint, String authorization) {
        Stream.of(Service.values()).map(FakeServices::of).forEach(FakeService::forget);
        String path = endpoint.path()
                .getPatternString()
                .replace("{userId}", "mina")
                .replaceAll("\\{concertId}", "1")
                .replaceAll("\\{.*}", "res-1");
        String outcome = outcome(endpoint.method().name(), path, "{}", authorization);
        Service service = endpoint.service();
        if (service != null) {
            assertThat(FakeServices.of(service).wasLeftAlone())
                    .as("%s reached %s", path, service)
                    .isEqualTo(!outcome.equals(LET_IN));
        }
        return outcome;
    }

    private String outcome(String method, String path, String body, String authorization) {
        String[] headers = authorization.isEmpty() ? new String[0] : new String[] {"Authorization", authorization};
        Answer answer = client.send(method, path, method.equals("POST") ? body : null, headers);
        if (answer.status() == 401) {
            assertThat(answer.header("WWW-Authenticate")).isNotNull();
        }
        boolean refused = List.of(401, 403, 413).contains(answer.status());
        return refused ? answer.status() + " " + answer.code() : LET_IN;
    }

    private static Map<String, String> expected(Endpoint endpoint) {
        return switch (endpoint.proof()) {
            case NOTHING -> row(LET_IN, LET_IN, LET_IN, LET_IN, LET_IN, LET_IN, LET_IN, LET_IN, LET_IN, LET_IN, LET_IN);
            case PASSWORD -> row(NONE, LET_IN, BAD, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
            case IDENTITY -> row(NONE, LET_IN, BAD, LET_IN, BAD, LET_IN, LET_IN, LET_IN, LET_IN, NONE, GONE);
            case SAME_USER -> row(NONE, LET_IN, BAD, LET_IN, BAD, NOT, NOT, LET_IN, NOT, NONE, GONE);
            case ADMIN -> row(NONE, NOT, BAD, NOT, BAD, NOT, LET_IN, NOT, NOT, NONE, GONE);
            case QUEUE_TOKEN -> row(NONE, GONE, BAD, GONE, BAD, GONE, GONE, LET_IN, LET_IN, LET_IN, LET_IN);
            case ADMISSION -> row(NONE, GONE, BAD, GONE, BAD, GONE, GONE, LET_IN, LET_IN, WAIT, GONE);
            case ADMISSION_OF_SAME_USER -> row(NONE, GONE, BAD, GONE, BAD, GONE, GONE, LET_IN, NOT, WAIT, GONE);
        };
    }

    private static final String NONE = "401 AUTHENTICATION_REQUIRED";
    private static final String BAD = "401 CREDENTIALS_INVALID";
    private static final String GONE = "401 TOKEN_INVALID";
    private static final String NOT = "403 FORBIDDEN";
    private static final String WAIT = "403 TOKEN_NOT_ACTIVE";

    private static final List<String> CALLERS = List.of(
            "nobody",
            "password",
            "wrong password",
            "jwt",
            "forged jwt",
            "other's jwt",
            "admin",
            "active",
            "other's active",
            "waiting",
            "gone");

    private static Map<String, String> row(String... outcomes) {
        assertThat(outcomes).hasSameSizeAs(CALLERS);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            row.put(CALLERS.get(i), Objects.requireNonNull(outcomes[i]));
        }
        return row;
    }
}
