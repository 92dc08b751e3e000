package frontrow.concert.seatmap;

import frontrow.concert.ConcertError;
import frontrow.concert.seatmap.SeatMap.Seat;
import frontrow.http.problem.Problem;
import frontrow.http.time.Zoned;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SeatMapController {

    private final SeatMaps seatMaps;
    private final Zoned zoned;

    SeatMapController(SeatMaps seatMaps, Zoned zoned) {
        this.seatMaps = seatMaps;
        this.zoned = zoned;
    }

    @GetMapping("/api/concerts/{concertId}/seats")
    SeatMapAnswer seats(@PathVariable long concertId) {
        SeatMap map = seatMaps.of(concertId).orElseThrow(() -> Problem.of(ConcertError.CONCERT_UNKNOWN));
        return new SeatMapAnswer(map.concertId(), zoned.at(map.asOf()), map.seats());
    }

    record SeatMapAnswer(long concertId, OffsetDateTime asOf, List<Seat> seats) {}
}
