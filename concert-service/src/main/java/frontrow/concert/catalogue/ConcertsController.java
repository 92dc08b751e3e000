package frontrow.concert.catalogue;

import frontrow.http.time.Zoned;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConcertsController {

    private final Concerts concerts;
    private final Zoned zoned;

    ConcertsController(Concerts concerts, Zoned zoned) {
        this.concerts = concerts;
        this.zoned = zoned;
    }

    @GetMapping("/api/concerts")
    ConcertsAnswer list() {
        return new ConcertsAnswer(concerts.list().stream().map(this::shown).toList());
    }

    private ShownConcert shown(Concert concert) {
        return new ShownConcert(
                concert.concertId(),
                concert.title(),
                concert.venue(),
                zoned.at(concert.startsAt()),
                zoned.at(concert.saleOpensAt()),
                concert.seatsFree(),
                concert.seatsTotal());
    }

    record ConcertsAnswer(List<ShownConcert> concerts) {}

    record ShownConcert(
            long concertId,
            String title,
            String venue,
            OffsetDateTime startsAt,
            OffsetDateTime saleOpensAt,
            int seatsFree,
            int seatsTotal) {}
}
