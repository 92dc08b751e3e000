package frontrow.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemIT extends HttpIT {
    private static final int ANSWER_WITHIN_MILLIS = 10_000;

    @Test
    void answersARefusalWithItsMembersAndHeaders() {
        Answer answer = get("/api/refused").is(403, "FORBIDDEN");
        assertThat(answer.json().get("position").asInt()).isEqualTo(120);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:frontrow:problem:forbidden");
        assertThat(answer.json().get("instance").asString()).isEqualTo("/api/refused");
        assertThat(answer.headers()).containsEntry("retry-after", "7").containsEntry("cache-control", "no-store");
    }

    @Test
    void answersUnknownPaths() {
        get("/api/nothing").is(404, "NOT_FOUND");
        get("/").is(404, "NOT_FOUND");
        get("/error").is(404, "NOT_FOUND");
        get("/actuator/env").is(404, "NOT_FOUND");
    }

    @Test
    void answersAMethodThatIsNotAllowedWithThoseThatAre() {
        Answer answer = get("/api/charges").is(405, "METHOD_NOT_ALLOWED");
        assertThat(answer.headers()).containsEntry("allow", "POST");
        send(request("/api/charges").method("BREW", BodyPublishers.noBody())).is(405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void answersAnotherMediaType() {
        post("/api/charges", "amount=1", "Content-Type", "text/plain").is(415, "MEDIA_TYPE_UNSUPPORTED");
        post("/api/charges", "amount=1", "Content-Type", "application/x-www-form-urlencoded")
                .is(415, "MEDIA_TYPE_UNSUPPORTED");
        post("/api/charges", "x", "Content-Type", "multipart/form-data; boundary=x")
                .is(415, "MEDIA_TYPE_UNSUPPORTED");
        post("/api/charges", "x", "Content-Type", "no type at all").is(415, "MEDIA_TYPE_UNSUPPORTED");
        send(request("/api/charges").POST(BodyPublishers.ofString("{\"amount\": 1}")))
                .is(415, "MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void answersWhoAcceptsNoJsonAndWhoseAcceptIsNonsense() {
        get("/api/time", "Accept", "image/png").is(406, "NOT_ACCEPTABLE");
        get("/api/time", "Accept", "nonsense").is(406, "NOT_ACCEPTABLE");
        get("/api/nothing", "Accept", "text/html").is(404, "NOT_FOUND");
    }

    @Test
    void tellsNothingOfABug() {
        assertThat(get("/api/bug").is(500, "INTERNAL").body()).doesNotContain("SELECT", "wallets");
        get("/api/overflow").is(500, "INTERNAL");
    }

    @Test
    void asksToComeAgainWhenTheDatabaseIsAway() {
        Answer answer = get("/api/away").is(503, "UNAVAILABLE");
        assertThat(answer.headers()).containsKey("retry-after");
        assertThat(answer.body()).doesNotContain("database");
    }

    @Test
    void answersWhatWasSentAsAnErrorOfTheContainer() {
        assertThat(get("/api/send-error").is(409, "REQUEST_INVALID").body()).doesNotContain("Secret");
    }

    @Test
    void keepsTheTraceOfTheCallerAndBeginsOneWhereThereIsNone() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        Answer answer = get("/api/refused", "traceparent", "00-" + trace + "-b7ad6b7169203331-01");
        assertThat(answer.json().get("traceId").asString()).isEqualTo(trace);
        Answer nonsense = get("/api/refused", "traceparent", "00-xyz").is(403, "FORBIDDEN");
        assertThat(nonsense.json().get("traceId").asString()).isNotEqualTo(trace);
    }

    @Test
    void showsTimesInTheZoneOfTheHouse() {
        assertThat(get("/api/time").ok().json().get("at").asString()).isEqualTo("2026-05-29T15:30:00+09:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/<script> HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /api/a%2fb HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /../../etc HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, zzz\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            })
    void answersEvenWhatTomcatRefusesItself(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer).startsWith("HTTP/1.1 ").contains("application/problem+json", "\"traceId\":");
        assertThat(answer).doesNotContain("<html", "Tomcat", "Exception", "java.");
    }

    @Test
    void answersHeadersThatAreTooLarge() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "Exception");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
