package frontrow.concert.schedule;

import frontrow.concert.seatmap.PriceRun;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A concert to be put on sale.
 *
 * @param startsAt kept to the microsecond, as the database and the events do
 * @param saleOpensAt not after the start; kept to the microsecond
 * @param seats every seat, as runs in ascending order that don't overlap
 */
public record NewConcert(String title, String venue, Instant startsAt, Instant saleOpensAt, List<PriceRun> seats) {

    public NewConcert {
        startsAt = startsAt.truncatedTo(ChronoUnit.MICROS);
        saleOpensAt = saleOpensAt.truncatedTo(ChronoUnit.MICROS);
        seats = List.copyOf(seats);
        if (saleOpensAt.isAfter(startsAt) || seats.isEmpty()) {
            throw new IllegalArgumentException("a concert has seats, and their sale opens before it starts");
        }
    }

    int seatsTotal() {
        return seats.stream().mapToInt(PriceRun::size).sum();
    }
}
