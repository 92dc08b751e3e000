package frontrow.reservation.message;

import frontrow.contracts.value.Won;
import java.time.Instant;
import java.util.List;

/**
 * A concert with all its seats, as it was put on sale.
 *
 * @param prices runs in ascending order that don't overlap
 */
public record ConcertOnSale(long concertId, Instant saleOpensAt, List<PriceRun> prices) {

    /** Consecutive seats of one price, from the first to the last, both included. */
    public record PriceRun(int from, int to, Won price) {}
}
