package frontrow.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A front door with nothing behind it: answers as it is told, and remembers what it was asked. */
final class FakeDoor implements AutoCloseable {

    /** One request as it came; what it lacks is empty. */
    record Asked(String call, String key, String authorization, String body) {

        /** Without what differs from one run to the next. */
        String withoutNames() {
            return (call + " " + body).replaceAll("fan-[a-z0-9-]+", "FAN");
        }
    }

    /** What is answered; status 0: nothing, and the connection is closed. */
    record Said(int status, String body, Map<String, String> headers) {

        static final Said NOTHING = new Said(0, "", Map.of());

        static Said ok(int status, String json) {
            return new Said(status, json, Map.of());
        }

        static Said refusal(int status, String code) {
            String body = "{\"status\": " + status + ", \"code\": \"" + code + "\"}";
            return new Said(status, body, status == 429 || status == 503 ? Map.of("Retry-After", "1") : Map.of());
        }
    }

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Function<Asked, Said> behind;

    private FakeDoor(Function<Asked, Said> behind) throws IOException {
        this.behind = behind;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    static FakeDoor before(Function<Asked, Said> behind) {
        try {
            return new FakeDoor(behind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked request = new Asked(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                    header(exchange, "Idempotency-Key"),
                    header(exchange, "Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(request);
            Said said = behind.apply(request);
            if (said.status() != 0) {
                send(exchange, said);
            }
        }
    }

    private static void send(HttpExchange exchange, Said said) throws IOException {
        byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
        said.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
