package frontrow.concert.seatmap;

import java.time.Instant;
import java.util.List;

/** What reservation-service tells that the seat map follows. */
sealed interface SeatMapMessage {

    /** Seats of one concert that got a new status, each with the version that this made. */
    record SeatsChanged(long concertId, List<SeatVersion> seats, SeatStatus status) implements SeatMapMessage {}

    /** Nothing decided before {@code asOf} is still to come in this partition. */
    record CaughtUp(int partition, Instant asOf) implements SeatMapMessage {}

    /** One seat at one point of its life. */
    record SeatVersion(int number, long version) {}
}
