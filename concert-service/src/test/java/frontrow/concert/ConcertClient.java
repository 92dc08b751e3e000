package frontrow.concert;

import frontrow.test.TestCaller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as the gateway does: for anybody, for a user, or for an admin. */
public final class ConcertClient {

    private static final String AUDIENCE = "concert-service";

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        public String code() {
            return body.path("code").asString("");
        }

        /** The members that were refused. */
        public List<String> fields() {
            return StreamSupport.stream(body.path("errors").spliterator(), false)
                    .map(error -> error.path("field").asString(""))
                    .toList();
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Environment environment;
    private final JdbcClient jdbc;

    ConcertClient(Environment environment, JdbcClient jdbc) {
        this.environment = environment;
        this.jdbc = jdbc;
    }

    /** Now, by the clock that judges sales. */
    public OffsetDateTime now() {
        return jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
    }

    /** A concert that is on sale, so many days ahead, with seats from 1 on at 50,000 won; answers its id. */
    public long onSale(int seats, long daysAhead) {
        OffsetDateTime now = now();
        return schedule(seats, now.plusDays(daysAhead), now.minusMinutes(1));
    }

    public long schedule(int seats, OffsetDateTime startsAt, OffsetDateTime saleOpensAt) {
        Answer answer = post("""
            {"title": "밤", "venue": "홀", "startsAt": "%s", "saleOpensAt": "%s", "seatCount": %d, "price": 50000}
            """.formatted(startsAt.toInstant(), saleOpensAt.toInstant(), seats));
        if (answer.status() != 201) {
            throw new AssertionError("not scheduled: " + answer);
        }
        return answer.body().path("concertId").asLong();
    }

    /** Schedules as an admin. */
    public Answer post(String body) {
        return post(TestCaller.assertion(AUDIENCE, "admin", null, "admin"), body);
    }

    public Answer postAsUser(String body) {
        return post(TestCaller.assertion(AUDIENCE, "user-1", null), body);
    }

    public Answer postAsNobody(String body) {
        return post(TestCaller.anonymous(AUDIENCE), body);
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).header(TestCaller.HEADER, TestCaller.anonymous(AUDIENCE)));
    }

    public Answer getWithoutAssertion(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    public Answer seats(long concertId) {
        return get("/api/concerts/" + concertId + "/seats");
    }

    public String statusOf(long concertId, int seatNumber) {
        return StreamSupport.stream(seats(concertId).body().path("seats").spliterator(), false)
                .filter(seat -> seat.path("number").asInt() == seatNumber)
                .findFirst()
                .map(seat -> seat.path("status").asString())
                .orElse("none");
    }

    /** The concert as the list shows it, if it does. */
    public Optional<JsonNode> listed(long concertId) {
        return StreamSupport.stream(get("/api/concerts").body().path("concerts").spliterator(), false)
                .filter(concert -> concert.path("concertId").asLong() == concertId)
                .findFirst();
    }

    public int seatsFree(long concertId) {
        return listed(concertId).orElseThrow().path("seatsFree").asInt();
    }

    public List<String> dates() {
        return StreamSupport.stream(
                        get("/api/concerts/available-dates")
                                .body()
                                .path("dates")
                                .spliterator(),
                        false)
                .map(JsonNode::asString)
                .toList();
    }

    private Answer post(String assertion, String body) {
        return send(HttpRequest.newBuilder(uri("/api/admin/concerts"))
                .header(TestCaller.HEADER, assertion)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + environment.getProperty("local.server.port") + path);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), json.readTree(response.body()));
        } catch (IOException broken) {
            throw new AssertionError("no answer", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
