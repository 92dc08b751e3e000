package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Concerts;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnStage
class ConcertsIT {

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void shipsWithConcertsOfFiftySeatsOnSale() {
        List<JsonNode> concerts = Concerts.all().list("concerts");

        assertThat(concerts).anySatisfy(concert -> {
            assertThat(concert.path("concertId").asLong()).isEqualTo(1);
            assertThat(concert.path("seatsTotal").asInt()).isEqualTo(50);
            assertThat(concert.path("title").asString()).isNotBlank();
            assertThat(concert.path("venue").asString()).isNotBlank();
            assertThat(OffsetDateTime.parse(concert.path("saleOpensAt").asString())
                            .toInstant())
                    .isBefore(Instant.now());
        });
    }

    @Test
    void showsANewConcertItsSeatsAndPrices() {
        long concert = Admin.concert(3, 77_000);

        JsonNode listed = Concerts.one(concert);
        assertThat(listed.path("seatsTotal").asInt()).isEqualTo(3);
        assertThat(listed.path("seatsFree").asInt()).isEqualTo(3);
        Answer seats = Concerts.seats(concert).expect(200);
        assertThat(seats.number("concertId")).isEqualTo(concert);
        assertThat(seats.time("asOf")).isBefore(Instant.now().plusSeconds(1));
        assertThat(seats.list("seats")).hasSize(3).allSatisfy(seat -> {
            assertThat(seat.path("status").asString()).isEqualTo("available");
            assertThat(seat.path("price").asLong()).isEqualTo(77_000);
        });
        assertThat(seats.list("seats").stream().map(seat -> seat.path("number").asInt()))
                .containsExactly(1, 2, 3);
    }

    @Test
    void showsAHoldWithinASecond() {
        long concert = Admin.concert(2, 50_000);
        Fan fan = Fan.inside();

        String reservation = fan.holds(concert, 2);

        Concerts.awaitSeat(concert, 2, "temporarily_assigned", A_SECOND);
        assertThat(Concerts.seatStatus(concert, 1)).isEqualTo("available");
        assertThat(Concerts.one(concert).path("seatsFree").asInt()).isEqualTo(1);

        fan.giveBack(reservation).expect(204);

        Concerts.awaitSeat(concert, 2, "available", A_SECOND);
    }

    @Test
    void knowsOnlyConcertsThatThereAre() {
        Concerts.seats(999_999_999).expect(404, "CONCERT_UNKNOWN");
    }

    @Test
    void listsADayWhileOneOfItsConcertsHasAFreeSeat() {
        OffsetDateTime opened = OffsetDateTime.now().minusDays(1);
        String day = unusedDay().toString();
        long concert = Admin.concertOn(day, "\"seatCount\": 1, \"price\": 50000", opened);
        assertThat(dates()).contains(day).isSorted();
        Fan fan = Fan.inside();

        String reservation = fan.holds(concert, 1);
        Awaitility.await("the day to leave the list").atMost(SOON).until(() -> !dates().contains(day));

        fan.giveBack(reservation).expect(204);
        Awaitility.await("the day to come back").atMost(SOON).until(() -> dates().contains(day));
    }

    @Test
    void listsNoDayBeforeItsSaleOpens() {
        String day = unusedDay().plusDays(1).toString();
        Admin.concertOn(
                day, "\"seatCount\": 1, \"price\": 50000", OffsetDateTime.now().plusDays(1));

        assertThat(dates()).doesNotContain(day);
    }

    private static List<String> dates() {
        return Concerts.dates().list("dates").stream().map(JsonNode::asString).toList();
    }

    /** A day without another concert. */
    private static LocalDate unusedDay() {
        return LocalDate.now(ZoneId.of("Asia/Seoul")).plusYears(1);
    }
}
