package frontrow.wallet;

import frontrow.test.TestCaller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the gateway does, for one user or another. */
public final class WalletClient {

    private static final String ADMISSION =
            UUID.fromString("01890000-0000-7000-8000-00000000000a").toString();

    /** What came back. */
    public record Answer(int status, JsonNode body) {

        public String code() {
            return body.path("code").asString("");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Environment environment;

    WalletClient(Environment environment) {
        this.environment = environment;
    }

    /** A user id that no other test has. */
    public static String newUser() {
        return "fan-" + UUID.randomUUID();
    }

    public Answer charge(String user, long amount) {
        return charge(user, "{\"amount\": " + amount + "}");
    }

    public Answer charge(String user, String body) {
        return post(user, ADMISSION, user, body);
    }

    public Answer post(String caller, @Nullable String admissionId, String user, String body) {
        return send(request(caller, admissionId, "/api/users/" + user + "/balance")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public long balance(String user) {
        return get(user, "/api/users/" + user + "/balance")
                .body()
                .path("balance")
                .asLong();
    }

    public Answer get(String caller, String path, String... roles) {
        return send(request(caller, null, path, roles).GET().build());
    }

    private HttpRequest.Builder request(String caller, @Nullable String admissionId, String path, String... roles) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + environment.getProperty("local.server.port") + path))
                .timeout(Duration.ofSeconds(20))
                .header("Frontrow-Assertion", TestCaller.assertion("wallet-service", caller, admissionId, roles));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), json.readTree(response.body()));
        } catch (IOException broken) {
            throw new AssertionError("no answer to " + request, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
