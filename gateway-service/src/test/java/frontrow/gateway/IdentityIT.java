package frontrow.gateway;

import static frontrow.gateway.Client.basic;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.gateway.Client.Answer;
import frontrow.test.RealServers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealServers.class, FakeServices.class, GatewaySetting.class})
class IdentityIT {
    private static final String PASSWORD = "correct-horse";

    @Autowired
    private JdbcTemplate database;

    private final Client client;

    IdentityIT(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @BeforeEach
    void reset() {
        FakeServices.reset();
    }

    @Test
    void signsUpAndKeepsNoPassword() {
        Answer answer = client.post("/api/users", "{\"userId\":\"user-123\",\"password\":\"correct-horse\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.http().body()).isEqualTo("{\"userId\":\"user-123\"}");
        String hash = database.queryForObject("SELECT password FROM users WHERE username = 'user-123'", String.class);
        assertThat(hash).startsWith("{argon2}$argon2id$").doesNotContain(PASSWORD);
    }

    @Test
    void takesNoUserIdTwice() {
        client.signUp("twice", PASSWORD);

        Answer again = client.post("/api/users", "{\"userId\":\"twice\",\"password\":\"another-password\"}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("USER_EXISTS");
        assertThat(client.login("twice", PASSWORD)).startsWith("Bearer ey");
    }

    @Test
    void givesAUserIdToOneOfManyWhoAskAtOnce() throws Exception {
        Callable<Integer> signUp =
                () -> client.post("/api/users", "{\"userId\":\"rush\",\"password\":\"correct-horse\"}")
                        .status();
        try (ExecutorService buyers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = buyers
                    .invokeAll(IntStream.range(0, 10).mapToObj(_ -> signUp).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void keepsTheAdminsNameForTheAdmin() {
        Answer answer = client.post("/api/users", "{\"userId\":\"admin\",\"password\":\"correct-horse\"}");

        assertThat(answer.code()).isEqualTo("USER_EXISTS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"userId":"Mina-Capital","password":"correct-horse"}        | userId
        {"userId":"mi","password":"correct-horse"}                  | userId
        {"userId":"-mina","password":"correct-horse"}               | userId
        {"userId":"mina@home","password":"correct-horse"}           | userId
        {"userId":"mina-short","password":"seven77"}                | password
        {"userId":"mina-nothing"}                                   | password
        {"userId":"mina-number","password":12345678}                | password
        {"userId":"mina-null","password":null}                      | password
        {"userId":"mina-role","password":"correct-horse","role":"admin"} | role
        """)
    void readsASignUpStrictly(String body, String field) {
        Answer answer = client.post("/api/users", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("REQUEST_INVALID");
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void boundsThePasswordAndTheBody() {
        assertThat(client.post(
                                "/api/users",
                                "{\"userId\":\"mina-long\",\"password\":\"%s\"}".formatted("p".repeat(129)))
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/api/users", "{\"userId\":\"mina-128\",\"password\":\"%s\"}".formatted("p".repeat(128)))
                        .status())
                .isEqualTo(201);
        Answer tooLarge = client.post(
                "/api/users", "{\"userId\":\"mina-big\",\"password\":\"%s\"}".formatted("p".repeat(70_000)));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.code()).isEqualTo("REQUEST_TOO_LARGE");
    }

    @Test
    void logsIn() {
        client.signUp("log-in", PASSWORD);

        Answer answer = client.post("/api/auth/login", "", "Authorization", basic("log-in", PASSWORD));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("accessToken", "tokenType", "expiresIn");
        assertThat(answer.json().path("tokenType").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("expiresIn").asInt()).isEqualTo(43_200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void logsNobodyInWithoutTheRightPassword() {
        client.signUp("wrong-one", PASSWORD);

        for (String wrong : List.of(basic("wrong-one", "incorrect-horse"), basic("who-is-this", PASSWORD))) {
            Answer answer = client.post("/api/auth/login", "", "Authorization", wrong);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("CREDENTIALS_INVALID");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        }
        assertThat(client.post("/api/auth/login", "").code()).isEqualTo("AUTHENTICATION_REQUIRED");
    }

    @Test
    void givesTheDemoAdminItsRole() {
        Answer answer =
                client.post("/api/admin/concerts", "{}", "Authorization", client.login("admin", "frontrow-demo"));

        assertThat(answer.status()).isEqualTo(200);
    }
}
