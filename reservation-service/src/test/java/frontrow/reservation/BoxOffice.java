package frontrow.reservation;

import frontrow.contracts.Topic;
import frontrow.contracts.concert.ConcertScheduled;
import frontrow.contracts.concert.SeatPriceRun;
import frontrow.test.RecordProbe;
import frontrow.test.TestCaller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts concerts on sale as concert-service does, and calls the service as the gateway does. */
public final class BoxOffice {

    public static final int SEATS = 20;
    public static final long PRICE = 50_000;

    private static final String ADMISSION = "01890000-0000-7000-8000-00000000000a";
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration BOUND = Duration.ofSeconds(15);

    /** What came back. */
    public record Answer(int status, JsonNode body, String location) {

        public String code() {
            return body.path("code").asString("");
        }

        public String reservationId() {
            return body.path("reservationId").asString("");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Environment environment;
    private final JdbcClient jdbc;

    BoxOffice(Environment environment, JdbcClient jdbc) {
        this.environment = environment;
        this.jdbc = jdbc;
    }

    /** A user id that no other test has. */
    public static String newUser() {
        return "fan-" + UUID.randomUUID();
    }

    /** A concert whose seats, one price each, can be held once this returns. */
    public long concertOnSale(RecordProbe probe) {
        return concert(probe, LONG_AGO);
    }

    /** As {@link #concertOnSale}, with a sale that opens at a given time. */
    public long concert(RecordProbe probe, Instant saleOpensAt) {
        long id = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE >> 16);
        List<SeatPriceRun> prices = List.of(new SeatPriceRun(1, SEATS, PRICE));
        probe.send(
                Topic.CONCERT_EVENTS,
                Long.toString(id),
                new ConcertScheduled(id, "A Night", "A Hall", LONG_AGO, saleOpensAt, prices, LONG_AGO));
        Awaitility.await()
                .atMost(BOUND)
                .until(() -> jdbc.sql("SELECT count(*) FROM concerts WHERE concert_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single()
                        == 1);
        return id;
    }

    public Answer hold(String user, long concertId, int seat) {
        return post(user, "{\"concertId\": %d, \"seatNumber\": %d}".formatted(concertId, seat));
    }

    public Answer hold(String user, long concertId, List<Integer> seats) {
        return post(user, "{\"concertId\": %d, \"seatNumbers\": %s}".formatted(concertId, seats));
    }

    /** A try of a hold under a key, by somebody who was admitted or isn't any more. */
    public Answer hold(String user, boolean admitted, String key, long concertId, int seat) {
        return post(
                request(user, admitted ? ADMISSION : null, "/api/reservations").header("Idempotency-Key", key),
                "{\"concertId\": %d, \"seatNumber\": %d}".formatted(concertId, seat));
    }

    public Answer get(String user, String path, String... roles) {
        return send(request(user, ADMISSION, path, roles).GET().build());
    }

    public Answer giveBack(String user, String reservationId) {
        return send(request(user, ADMISSION, "/api/reservations/" + reservationId)
                .DELETE()
                .build());
    }

    private Answer post(String user, String body) {
        return post(request(user, ADMISSION, "/api/reservations"), body);
    }

    private Answer post(HttpRequest.Builder request, String body) {
        return send(request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String user, @Nullable String admission, String path, String... roles) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + environment.getProperty("local.server.port") + path))
                .timeout(Duration.ofSeconds(20))
                .header(TestCaller.HEADER, TestCaller.assertion("reservation-service", user, admission, roles));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    json.readTree(response.body()),
                    response.headers().firstValue("Location").orElse(""));
        } catch (IOException broken) {
            throw new AssertionError("no answer to " + request, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
