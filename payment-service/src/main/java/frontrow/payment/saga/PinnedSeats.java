package frontrow.payment.saga;

import frontrow.contracts.value.Won;
import java.util.List;

/**
 * What a payment pays for, as reservation-service said when it pinned the reservation.
 *
 * @param numbers the seats of one concert, ascending, at least one
 * @param amount what they cost together
 */
public record PinnedSeats(List<Integer> numbers, Won amount) {

    public PinnedSeats {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("a payment pays for at least one seat");
        }
    }
}
