package frontrow.payment;

import frontrow.test.TestCaller;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the gateway does. */
public final class PaymentClient {

    /** Who the operator on call is. */
    static final String OPERATOR = "night-shift";

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Environment environment;

    PaymentClient(Environment environment) {
        this.environment = environment;
    }

    /** What came back. */
    public record Answer(int status, JsonNode body, java.net.http.HttpHeaders headers) {

        String text(String member) {
            return body.path(member).asString("");
        }

        String code() {
            return text("code");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** An answer on its way. */
    public record Pending(CompletableFuture<Answer> answer) {

        Answer arrives() {
            try {
                return answer.get(BOUND.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException failure) {
                throw new AssertionError("no answer", failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", stopped);
            }
        }

        boolean isHere() {
            return answer.isDone();
        }
    }

    /** Asks to pay, and doesn't wait. */
    Pending pays(Buyer buyer) {
        return send(payment(buyer, body(buyer)).build());
    }

    /** Asks to pay under a key of the client's own. */
    Pending pays(Buyer buyer, String key) {
        return send(payment(buyer, body(buyer)).header("Idempotency-Key", key).build());
    }

    /** Asks to pay without waiting for the outcome. */
    Answer paysAsync(Buyer buyer) {
        return send(payment(buyer, body(buyer))
                        .header("Prefer", "respond-async")
                        .build())
                .arrives();
    }

    Answer post(Buyer buyer, String body) {
        return send(payment(buyer, body).build()).arrives();
    }

    Answer get(String user, String path) {
        return send(request(user, null, path).GET().build()).arrives();
    }

    /** Asks as the operator on call. */
    Answer operatorGets(String path) {
        return send(operator(path).GET().build()).arrives();
    }

    /** Does something as the operator on call. */
    Answer operatorPosts(String path, String body) {
        return send(operator(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .arrives();
    }

    Answer payment(Buyer buyer, Answer payment) {
        return get(buyer.user(), "/api/payments/" + payment.text("paymentId"));
    }

    Pending send(HttpRequest request) {
        return new Pending(http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response ->
                        new Answer(response.statusCode(), json.readTree(response.body()), response.headers())));
    }

    HttpRequest.Builder request(@Nullable String user, @Nullable String admission, String path) {
        return request(TestCaller.assertion("payment-service", user, admission), path);
    }

    private HttpRequest.Builder operator(String path) {
        return request(TestCaller.assertion("payment-service", OPERATOR, null, "admin"), path);
    }

    private HttpRequest.Builder request(String assertion, String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + environment.getProperty("local.server.port") + path))
                .timeout(BOUND)
                .header(TestCaller.HEADER, assertion);
    }

    private HttpRequest.Builder payment(Buyer buyer, String body) {
        return request(buyer.user(), buyer.admission(), "/api/payments")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String body(Buyer buyer) {
        return "{\"reservationId\": \"" + buyer.reservation() + "\"}";
    }
}
