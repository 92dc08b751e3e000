package frontrow.reservation.seats;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.UserId;
import java.util.List;

/**
 * Who wants which seats.
 *
 * @param numbers different ones, in ascending order
 */
record SeatWish(UserId user, AdmissionId admission, long concertId, List<Integer> numbers) {}
