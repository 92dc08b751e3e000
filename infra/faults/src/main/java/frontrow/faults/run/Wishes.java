package frontrow.faults.run;

import frontrow.faults.cell.Cell;
import frontrow.faults.cell.Cells;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody asks of a campaign.
 *
 * @param seed what every run's own seed follows from; the seed itself of runs that are asked for by name
 * @param length no run begins later than this
 * @param cells regular expressions for ids, or two ids with a {@code +} between them; empty for whatever hasn't been run yet
 * @param times how often runs that are asked for by name are repeated, each time with the next seed
 */
public record Wishes(long seed, Duration length, List<String> cells, int times) {

    public Wishes {
        cells = List.copyOf(cells);
        if (times < 1) {
            throw new IllegalArgumentException("runs are repeated once or more often, not " + times + " times");
        }
    }

    /**
     * As properties say it.
     *
     * @param cells with commas between them; empty for none
     */
    public static Wishes parse(long seed, Duration length, String cells, int times) {
        List<String> named = Arrays.stream(cells.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new Wishes(seed, length, named, times);
    }

    /** The runs that are asked for by name; systems are started as seldom as can be. */
    List<RunPlan> named() {
        List<List<Cell>> wanted = cells.stream().flatMap(Wishes::matching).toList();
        List<RunPlan> plans = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            for (List<Cell> one : wanted) {
                plans.add(RunPlan.of(seed + time, one));
            }
        }
        return Itinerary.byLayout(plans);
    }

    private static Stream<List<Cell>> matching(String name) {
        String[] ids = name.split("\\+(?=[a-z])", -1);
        if (ids.length > 1) {
            return Stream.of(Arrays.stream(ids).map(Cells::of).toList());
        }
        List<Cell> matching = Cells.matching(name);
        if (matching.isEmpty()) {
            throw new IllegalArgumentException("no cell is called " + name);
        }
        return matching.stream().map(List::of);
    }
}
