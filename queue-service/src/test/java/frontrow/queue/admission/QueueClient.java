package frontrow.queue.admission;

import frontrow.test.TestCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the gateway does. */
@TestComponent
class QueueClient {
    private static final String SERVICE = "queue-service";
    private static final int UNAVAILABLE = 503;
    private static final int TRIES = 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final JsonMapper json = JsonMapper.shared();
    private final Environment environment;

    QueueClient(Environment environment) {
        this.environment = environment;
    }

    /** Joins as a client should: again where the service was not available for a moment. */
    Answer join(String user) {
        return persistently(() -> joinOnce(user));
    }

    Answer joinOnce(String user) {
        return send(request("/api/queue/token", TestCaller.assertion(SERVICE, user, null))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    Answer joinAsNobody() {
        return send(
                request("/api/queue/token", TestCaller.anonymous(SERVICE)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    Answer status(String token) {
        return persistently(() -> statusOnce(token));
    }

    Answer statusOnce(String token) {
        return send(withToken("/api/queue/status", token).GET());
    }

    Answer statusInEnglish(String token) {
        return send(withToken("/api/queue/status", token)
                .header("Accept-Language", "en-GB")
                .GET());
    }

    Answer statusWithoutToken() {
        return send(request("/api/queue/status", TestCaller.anonymous(SERVICE)).GET());
    }

    Answer leave(String token) {
        return send(withToken("/api/queue/token", token).DELETE());
    }

    Answer check(String body) {
        return send(request("/internal/admissions/check", TestCaller.anonymous(SERVICE))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer checkToken(String token) {
        return check("{\"token\": \"" + token + "\"}");
    }

    Answer formerHolder(String token) {
        return send(request("/internal/admissions/former-holder", TestCaller.anonymous(SERVICE))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"token\": \"" + token + "\"}")));
    }

    private static Answer persistently(Supplier<Answer> call) {
        Answer answer = call.get();
        for (int i = 0; i < TRIES && answer.status() == UNAVAILABLE; i++) {
            answer = call.get();
        }
        return answer;
    }

    private HttpRequest.Builder withToken(String path, String token) {
        return request(path, TestCaller.anonymous(SERVICE)).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path, String assertion) {
        URI uri = URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).header(TestCaller.HEADER, assertion);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(
                    response.statusCode(),
                    body.isEmpty() ? json.createObjectNode() : json.readTree(body),
                    response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(int status, JsonNode body, HttpHeaders headers) {

        String text(String member) {
            return body.path(member).asString("");
        }

        long number(String member) {
            return body.path(member).asLong(-1);
        }

        String token() {
            return text("token");
        }
    }
}
