package frontrow.concert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.concert.ConcertClient;
import frontrow.concert.ConcertClient.Answer;
import frontrow.concert.RealConcerts;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RealConcerts
class ConcertsIT {

    @Autowired
    private ConcertClient concerts;

    @Test
    void listsWhatWasScheduled() {
        Answer scheduled = concerts.post("""
            {"title": "별이 지는 밤", "venue": "한빛 아트홀", "startsAt": "2099-05-29T15:30:00+09:00",
             "saleOpensAt": "2099-05-01T01:00:00Z", "seatCount": 7, "price": 50000}
            """);
        long id = scheduled.body().path("concertId").asLong();

        assertThat(concerts.listed(id).orElseThrow()).hasToString("""
            {"concertId":%d,"title":"별이 지는 밤","venue":"한빛 아트홀","startsAt":"2099-05-29T15:30:00+09:00",\
            "saleOpensAt":"2099-05-01T10:00:00+09:00","seatsFree":7,"seatsTotal":7}\
            """.formatted(id));
    }

    @Test
    void putsWhatComesFirstFirstAndWhatIsOverLast() {
        OffsetDateTime now = concerts.now();
        long over = concerts.schedule(1, now.minusDays(1), now.minusDays(2));
        long later = concerts.onSale(1, 400);
        long sooner = concerts.onSale(1, 300);
        long longOver = concerts.schedule(1, now.minusDays(9), now.minusDays(9));

        List<Long> wanted = List.of(sooner, later, over, longOver);
        List<Long> listed = StreamSupport.stream(
                        concerts.get("/api/concerts").body().path("concerts").spliterator(), false)
                .map((JsonNode concert) -> concert.path("concertId").asLong())
                .filter(wanted::contains)
                .toList();
        assertThat(listed).isEqualTo(wanted);
    }

    @Test
    void refusesWhoDidNotComeThroughTheGateway() {
        Answer answer = concerts.getWithoutAssertion("/api/concerts");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("ASSERTION_INVALID");
    }
}
