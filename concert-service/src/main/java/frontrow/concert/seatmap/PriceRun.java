package frontrow.concert.seatmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Seats with consecutive numbers that cost the same.
 *
 * @param toNumber the last of them, included
 * @param priceWon whole Korean won for each
 */
public record PriceRun(int fromNumber, int toNumber, long priceWon) {

    public PriceRun {
        if (fromNumber < 1 || toNumber < fromNumber || priceWon < 0) {
            throw new IllegalArgumentException("not a run of seats: %d-%d".formatted(fromNumber, toNumber));
        }
    }

    /** The fewest runs, ascending, that hold these seats; their numbers are distinct. */
    public static List<PriceRun> of(List<PricedSeat> seats) {
        List<PricedSeat> ascending = seats.stream()
                .sorted(Comparator.comparingInt(PricedSeat::number))
                .toList();
        List<PriceRun> runs = new ArrayList<>();
        for (PricedSeat seat : ascending) {
            PriceRun last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.isContinuedBy(seat)) {
                runs.set(runs.size() - 1, new PriceRun(last.fromNumber, seat.number(), last.priceWon));
            } else {
                runs.add(new PriceRun(seat.number(), seat.number(), seat.priceWon()));
            }
        }
        return List.copyOf(runs);
    }

    /** How many seats these are. */
    public int size() {
        return toNumber - fromNumber + 1;
    }

    private boolean isContinuedBy(PricedSeat seat) {
        return seat.number() == toNumber + 1 && seat.priceWon() == priceWon;
    }

    /** One seat and what it costs, in whole Korean won. */
    public record PricedSeat(int number, long priceWon) {}
}
