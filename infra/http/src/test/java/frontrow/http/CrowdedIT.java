package frontrow.http;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.test.TestCaller;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** A service that works on one request at once, and has one. */
@SpringBootTest(
        classes = ProbeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=" + HttpIT.SERVICE, "frontrow.http.requests-at-once=1"})
class CrowdedIT extends HttpIT {
    private static final Duration BOUND = Duration.ofSeconds(15);

    @Test
    void refusesOneMoreAsAProblemBeforeItLooksWhoCalls() throws IOException {
        try (Socket busy = halfARequest()) {
            Awaitility.await()
                    .atMost(BOUND)
                    .until(() -> send(bare("/api/time").GET()).status() == 503);

            Answer refused = send(bare("/api/time").GET()).is(503, "UNAVAILABLE");

            assertThat(refused.headers()).containsEntry("retry-after", "1");
            assertThat(busy.isConnected()).isTrue();
        }
        Awaitility.await().atMost(BOUND).until(() -> get("/api/time").status() == 200);
    }

    /** A body of which the service waits for the rest. */
    private Socket halfARequest() throws IOException {
        Socket socket = new Socket("localhost", port);
        String request = """
            POST /api/words HTTP/1.1
            Host: localhost
            %s: %s
            Content-Type: application/json
            Content-Length: 20

            {\
            """.formatted(TestCaller.HEADER, TestCaller.assertion(SERVICE, USER, null));
        socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
