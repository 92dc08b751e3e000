package frontrow.faults.run;

import frontrow.faults.cell.Cell;
import frontrow.faults.cell.Cells;
import frontrow.faults.report.Result;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Which run comes next where nobody asks for one by name: each cell that was never run, then pairs without end. It
 * depends on nothing but the seed and the results so far, so that it goes on where it was broken off.
 */
final class Itinerary {

    /** Seeds that are easy to type again. */
    private static final long SEEDS = 1_000_000_000L;

    private final long seed;
    private final List<Cell> cells;

    Itinerary(long seed) {
        this(seed, Cells.all());
    }

    Itinerary(long seed, List<Cell> cells) {
        this.seed = seed;
        this.cells = List.copyOf(cells);
    }

    RunPlan next(List<Result> done) {
        return neverRun(done).orElseGet(() -> pair(pairs(done)));
    }

    static List<RunPlan> byLayout(List<RunPlan> plans) {
        return plans.stream().sorted(Comparator.comparing(RunPlan::layout)).toList();
    }

    private Optional<RunPlan> neverRun(List<Result> done) {
        Set<String> run = new HashSet<>();
        done.stream()
                .filter(result -> !result.isPair())
                .forEach(result -> run.addAll(result.run().cells()));
        return cells.stream()
                .sorted(Comparator.comparing(Cell::layout))
                .filter(cell -> !run.contains(cell.id()))
                .findFirst()
                .map(cell -> RunPlan.of(random(cell.id().hashCode()).nextLong(SEEDS), List.of(cell)));
    }

    /** Two faults on different parts that one system can have. */
    private RunPlan pair(long number) {
        SplittableRandom random = random(number);
        Cell first = cells.get(random.nextInt(cells.size()));
        List<Cell> others = cells.stream()
                .filter(other -> !other.part().equals(first.part()))
                .filter(other ->
                        other.layout().serves(first.layout()) || first.layout().serves(other.layout()))
                .toList();
        Cell second = others.get(random.nextInt(others.size()));
        return RunPlan.of(random.nextLong(SEEDS), List.of(first, second));
    }

    private static long pairs(List<Result> done) {
        return done.stream().filter(Result::isPair).count();
    }

    private SplittableRandom random(long which) {
        return new SplittableRandom(seed * SEEDS + which);
    }
}
