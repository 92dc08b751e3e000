package frontrow.concert.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an admin sends to put a concert on sale: either its seats one by one, or how many there are and what each costs.
 *
 * @param startsAt RFC 3339, as is {@code saleOpensAt}
 * @param price whole Korean won
 */
record ScheduleRequest(
        String title,
        String venue,
        String startsAt,
        String saleOpensAt,
        @Nullable List<SeatInput> seats,
        @Nullable Integer seatCount,
        @Nullable Long price) {

    /** One seat and its price in whole Korean won. */
    record SeatInput(int number, long price) {}
}
