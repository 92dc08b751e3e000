package frontrow.concert.seatmap;

import java.time.Instant;
import java.util.List;

/**
 * The seats of a concert at one moment.
 *
 * @param asOf every transition decided before it is in the map
 * @param seats by their number
 */
record SeatMap(long concertId, Instant asOf, List<Seat> seats) {

    /** One seat and what it costs, in whole Korean won. */
    record Seat(int number, SeatStatus status, long price) {}
}
