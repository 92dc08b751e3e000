package frontrow.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The ways in: called in turn, and where one is shut, the next, as behind a load balancer. */
final class Doors implements AutoCloseable {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(2);

    private final List<URI> doors;
    private final Duration answeredWithin;
    private final HttpClient client;
    private final AtomicInteger turn = new AtomicInteger();

    Doors(List<URI> doors, Duration answeredWithin) {
        this.doors = doors;
        this.answeredWithin = answeredWithin;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTED_WITHIN)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** Makes the call once, at the first door that opens. */
    Reply send(Call call) {
        int first = turn.getAndIncrement();
        for (int i = 0; i < doors.size(); i++) {
            URI door = doors.get(Math.floorMod(first + i, doors.size()));
            try {
                return Answer.of(client.send(request(door, call), BodyHandlers.ofString()));
            } catch (ConnectException | HttpConnectTimeoutException _) {
                // Nothing was sent: the next door may be open.
            } catch (HttpTimeoutException _) {
                return Silence.TIMED_OUT;
            } catch (IOException _) {
                return Silence.NO_ANSWER;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return Silence.NO_ANSWER;
            }
        }
        return Silence.NO_ANSWER;
    }

    private HttpRequest request(URI door, Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(call.path()))
                .timeout(answeredWithin)
                .header("Accept", "application/json")
                .method(
                        call.operation().method(),
                        call.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::header);
        return request.build();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
