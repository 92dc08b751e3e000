package frontrow.reservation.seats;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was held.
 *
 * @param seatNumber the lowest of the seats
 * @param message how long there is to pay; null once that is settled
 */
record HoldBody(
        String reservationId,
        long concertId,
        int seatNumber,
        List<Integer> seatNumbers,
        long amount,
        OffsetDateTime expiresAt,
        @Nullable String message) {

    static HoldBody of(Hold hold, OffsetDateTime expiresAt, @Nullable String message) {
        return new HoldBody(
                hold.booking().reservationId().toString(),
                hold.booking().concertId(),
                hold.seatNumbers().getFirst(),
                hold.seatNumbers(),
                hold.amount().amount(),
                expiresAt,
                message);
    }
}
