package frontrow.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands for a service behind the gateway: keeps what reached it and answers as it is told. */
final class FakeService {
    static final String READINESS = "/actuator/health/readiness";

    private final HttpServer server;
    private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
    private final Map<String, Function<Arrived, Answer>> answers = new ConcurrentHashMap<>();

    /** A request as it reached the service. */
    record Arrived(String method, URI uri, Headers headers, String body) {
        @Nullable
        String header(String name) {
            return headers.getFirst(name);
        }
    }

    record Answer(int status, Map<String, String> headers, String body, int promisedBytes) {
        Answer(int status, Map<String, String> headers, String body) {
            this(status, headers, body, body.getBytes(StandardCharsets.UTF_8).length);
        }

        /** An answer that ends before all of it was sent. */
        static Answer brokenOff(int bytes, int promisedBytes) {
            return new Answer(200, Map.of("Content-Type", "application/json"), "x".repeat(bytes), promisedBytes);
        }

        static Answer ok(String json) {
            return new Answer(200, Map.of("Content-Type", "application/json"), json);
        }

        static Answer status(int status) {
            return new Answer(status, Map.of(), "");
        }
    }

    FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void stop() {
        server.stop(0);
    }

    void answers(String path, Function<Arrived, Answer> answer) {
        answers.put(path, answer);
    }

    /** Forgets what reached it; how it answers stays. */
    void forget() {
        arrived.clear();
    }

    void reset() {
        forget();
        answers.clear();
    }

    /** The one request that reached the service since it was reset; questions about its health don't count. */
    Arrived onlyRequest() {
        if (arrived.size() != 1) {
            throw new AssertionError("requests that reached the service: " + arrived);
        }
        return arrived.element();
    }

    boolean wasLeftAlone() {
        return arrived.isEmpty();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Arrived request = new Arrived(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String path = request.uri().getPath();
        if (!path.equals(READINESS) && !path.startsWith("/internal/")) {
            arrived.add(request);
        }
        Answer answer = answers.getOrDefault(path, _ -> Answer.ok("{}")).apply(request);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        boolean none = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), none ? -1 : answer.promisedBytes());
        if (!none) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
