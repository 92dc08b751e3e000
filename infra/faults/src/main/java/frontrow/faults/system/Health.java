package frontrow.faults.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Asks gateways whether they find everything ready. */
final class Health {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
    private static final int OK = 200;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_WITHIN)
            .build();

    private Health() {}

    static boolean allReady(List<String> gateways) {
        return gateways.stream().allMatch(Health::isReady);
    }

    private static boolean isReady(String gateway) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(gateway + "/actuator/health/stack"))
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            return CLIENT.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException away) {
            throw new Unreachable("the gateway doesn't answer", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", interrupted);
        }
    }
}
