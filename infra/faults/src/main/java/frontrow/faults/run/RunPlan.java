package frontrow.faults.run;

import frontrow.faults.cell.Cell;
import frontrow.faults.system.Layout;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is to happen in one run: everything random in it follows from the seed.
 *
 * @param cells one or two
 * @param layout the system that serves all of them
 */
public record RunPlan(long seed, List<Cell> cells, Layout layout) {

    private static final int EARLIEST_MS = 0;
    private static final int LATEST_MS = 3_000;

    public RunPlan {
        cells = List.copyOf(cells);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("a run needs a fault");
        }
        for (Cell cell : cells) {
            if (!layout.serves(cell.layout())) {
                throw new IllegalArgumentException(cell + " needs the layout " + cell.layout() + ", not " + layout);
            }
        }
    }

    /** The faults of a run on the layout that they need. */
    public static RunPlan of(long seed, List<Cell> cells) {
        Layout layout = cells.stream()
                .map(Cell::layout)
                .filter(wanted -> wanted != Layout.SINGLE)
                .findFirst()
                .orElse(Layout.SINGLE);
        return new RunPlan(seed, cells, layout);
    }

    /**
     * One fault and its moment.
     *
     * @param after from the first purchases on
     * @param choices what the fault leaves open
     */
    record Strike(Cell cell, Duration after, SplittableRandom choices) {}

    List<Strike> strikes() {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, cells.size())
                .mapToObj(i -> new Strike(
                        cells.get(i), Duration.ofMillis(random.nextInt(EARLIEST_MS, LATEST_MS)), random.split()))
                .toList();
    }

    List<String> ids() {
        return cells.stream().map(Cell::id).toList();
    }

    @Override
    public String toString() {
        return cells.stream().map(Cell::id).collect(Collectors.joining("+")) + " seed " + seed;
    }
}
