package frontrow.load;

import frontrow.contracts.value.ReservationId;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Seats that a fan holds.
 *
 * @param amount won
 */
record Seats(ReservationId reservation, long concertId, List<Integer> numbers, long amount, OffsetDateTime expiresAt) {}
