package frontrow.e2e.stage;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The gateway's door: the only way in that a client has. */
public final class FrontDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private FrontDoor() {}

    /** A call that came to nothing: the connection was refused, lost, or silent for too long. */
    public static final class NoAnswer extends AssertionError {

        private static final long serialVersionUID = 1L;

        NoAnswer(IOException cause) {
            super("no answer", cause);
        }
    }

    /** What a caller shows at the door. */
    public record Proof(Optional<String> authorization) {

        public static Proof none() {
            return new Proof(Optional.empty());
        }

        public static Proof basic(String user, String password) {
            byte[] plain = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return new Proof(Optional.of("Basic " + Base64.getEncoder().encodeToString(plain)));
        }

        public static Proof bearer(String token) {
            return new Proof(Optional.of("Bearer " + token));
        }
    }

    public static Answer get(Proof proof, String path) {
        return send(request(proof, path).GET());
    }

    public static Answer delete(Proof proof, String path) {
        return send(request(proof, path).DELETE());
    }

    /** Posts a JSON body, with headers as name, value, name, value. */
    public static Answer post(Proof proof, String path, String json, String... headers) {
        HttpRequest.Builder request = request(proof, path).POST(HttpRequest.BodyPublishers.ofString(json));
        request.header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /**
     * Posts as {@link #post}, and hangs up as soon as the answer begins to come: it was given, and is lost.
     *
     * @return the status of the lost answer
     */
    public static int postAndLoseTheAnswer(Proof proof, String path, String json, String key) {
        URI door = URI.create(Stage.address());
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head =
                """
                POST %s HTTP/1.1
                Host: %s
                Authorization: %s
                Idempotency-Key: %s
                Content-Type: application/json
                Content-Length: %d

                """.formatted(path, door.getAuthority(), proof.authorization().orElse(""), key, body.length);
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            byte[] statusLine = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return Integer.parseInt(new String(statusLine, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length()));
        } catch (IOException broken) {
            throw new AssertionError("no answer", broken);
        }
    }

    public static HttpRequest.Builder request(Proof proof, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Stage.address() + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
        proof.authorization().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    public static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException broken) {
            throw new NoAnswer(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
