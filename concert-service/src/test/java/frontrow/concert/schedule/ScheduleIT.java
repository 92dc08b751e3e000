package frontrow.concert.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.concert.ConcertClient;
import frontrow.concert.ConcertClient.Answer;
import frontrow.concert.RealConcerts;
import frontrow.contracts.Topic;
import frontrow.contracts.concert.ConcertScheduled;
import frontrow.contracts.concert.SeatPriceRun;
import frontrow.test.RecordProbe;
import frontrow.test.RecordProbe.Seen;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealConcerts
class ScheduleIT {

    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final String GOOD = """
        {"title": "밤", "venue": "홀", "startsAt": "2099-05-29T15:30:00+09:00",
         "saleOpensAt": "2099-05-01T10:00:00+09:00", "seatCount": 3, "price": 50000}
        """;

    @Autowired
    private ConcertClient concerts;

    @Autowired
    private JdbcClient jdbc;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    @Test
    void tellsOthersOfTheConcertAndItsSeats() {
        Answer answer = concerts.post("""
            {"title": "밤", "venue": "홀", "startsAt": "2099-05-29T15:30:00+09:00",
             "saleOpensAt": "2099-05-01T10:00:00+09:00",
             "seats": [{"number": 2, "price": 70000}, {"number": 1, "price": 70000}, {"number": 9, "price": 0}]}
            """);
        assertThat(answer.status()).isEqualTo(201);
        long id = answer.body().path("concertId").asLong();
        assertThat(answer.body()).hasToString("{\"concertId\":%d}".formatted(id));
        assertThat(answer.headers().firstValue("Location")).contains("/api/concerts/" + id + "/seats");

        Seen seen = await(id);
        ConcertScheduled event = (ConcertScheduled) seen.record();
        assertThat(seen.key()).isEqualTo(Long.toString(id));
        assertThat(event.getPrices()).containsExactly(new SeatPriceRun(1, 2, 70_000L), new SeatPriceRun(9, 9, 0L));
        assertThat(event.getTitle()).isEqualTo("밤");
        assertThat(event.getVenue()).isEqualTo("홀");
        assertThat(event.getStartsAt()).isEqualTo(Instant.parse("2099-05-29T06:30:00Z"));
        assertThat(event.getSaleOpensAt()).isEqualTo(Instant.parse("2099-05-01T01:00:00Z"));
        assertThat(event.getOccurredAt()).isBefore(concerts.now().toInstant());
    }

    @Test
    void showsTheSeatsAtOnce() {
        Answer answer = concerts.post("""
            {"title": "밤", "venue": "홀", "startsAt": "2099-05-29T15:30:00+09:00",
             "saleOpensAt": "2099-05-01T10:00:00+09:00",
             "seats": [{"number": 20, "price": 30000}, {"number": 3, "price": 50000}]}
            """);
        assertThat(concerts.seats(answer.body().path("concertId").asLong())
                        .body()
                        .path("seats"))
                .hasToString("[{\"number\":3,\"status\":\"available\",\"price\":50000},"
                        + "{\"number\":20,\"status\":\"available\",\"price\":30000}]");
    }

    @Test
    void sellsAStadium() {
        long id = concerts.schedule(100_000, concerts.now().plusDays(200), concerts.now());
        assertThat(concerts.seats(id).body().path("seats").size()).isEqualTo(100_000);
        assertThat(concerts.seatsFree(id)).isEqualTo(100_000);
        assertThat(((ConcertScheduled) await(id).record()).getPrices())
                .containsExactly(new SeatPriceRun(1, 100_000, 50_000L));
    }

    @Test
    void letsOnlyAdminsSell() {
        assertRefused(concerts.postAsUser(GOOD), 403, "FORBIDDEN");
        assertRefused(concerts.postAsNobody(GOOD), 401, "IDENTITY_REQUIRED");
    }

    @Test
    void asksWhoItIsBeforeItReadsWhatIsWanted() {
        assertRefused(concerts.postAsUser("{"), 403, "FORBIDDEN");
        assertRefused(concerts.postAsNobody("{"), 401, "IDENTITY_REQUIRED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"price\": 50000 | \"price\": 50000.0 | price",
                "\"price\": 50000 | \"price\": 5e4 | price",
                "\"price\": 50000 | \"price\": \"50000\" | price",
                "\"price\": 50000 | \"price\": true | price",
                "\"price\": 50000 | \"price\": -1 | price",
                "\"price\": 50000 | \"price\": null | price",
                "\"price\": 50000 | \"price\": 9223372036854775808 | price",
                "\"seatCount\": 3, | `` | seatCount",
                "\"seatCount\": 3, | \"seatCount\": 0, | seatCount",
                "\"seatCount\": 3, | \"seatCount\": 100001, | seatCount",
                "\"seatCount\": 3, | \"seatCount\": 3, \"seats\": [], | seats",
                "\"seatCount\": 3, \"price\": 50000 | \"seats\": [] | seats",
                "\"seatCount\": 3, \"price\": 50000 | \"seats\": null | seats",
                "\"seatCount\": 3, \"price\": 50000 | \"seats\": [null] | seats[0]",
                "\"seatCount\": 3, \"price\": 50000 | \"seats\": [{\"number\": 1}] | seats[0].price",
                "\"seatCount\": 3, \"price\": 50000 | \"seats\": [{\"number\": 0, \"price\": 1}] | seats[0].number",
                "\"seatCount\": 3, \"price\": 50000 | \"seats\": [{\"number\": 1, \"price\": 1, \"row\": 1}] |"
                        + " seats[0].row",
                "\"title\": \"밤\" | \"title\": \" \" | title",
                "\"title\": \"밤\" | \"title\": 5 | title",
                "\"title\": \"밤\" | \"title\": null | title",
                "\"title\": \"밤\", | `` | title",
                "\"title\": \"밤\" | \"title\": \"밤\", \"artist\": \"x\" | artist",
                "2099-05-29T15:30:00+09:00 | 2099-05-29T15:30:00 | startsAt",
                "\"2099-05-29T15:30:00+09:00\" | 4083705000 | startsAt",
                "2099-05-01T10:00:00+09:00 | 2099-06-01T10:00:00+09:00 | saleOpensAt",
            })
    void refusesWhatIsWrongAndNamesIt(String right, String wrong, String field) {
        assertThat(GOOD).contains(right);
        String body = GOOD.replace(right, wrong);
        Answer answer = concerts.post(body);
        assertRefused(answer, 400, "REQUEST_INVALID");
        assertThat(answer.fields()).as(body).contains(field);
    }

    @Test
    void leavesNothingBehindWhenItRefuses() {
        long before = count();
        concerts.post(GOOD.replace("50000", "-1"));
        concerts.postAsUser(GOOD);
        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM concerts").query(Long.class).single();
    }

    private Seen await(long concertId) {
        try (RecordProbe events = RecordProbe.of(Topic.CONCERT_EVENTS, topicPrefix)) {
            return events.awaitSeen(BOUND, ConcertScheduled.class, event -> event.getConcertId() == concertId);
        }
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
