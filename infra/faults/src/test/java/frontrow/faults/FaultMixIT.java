package frontrow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.faults.cell.Cell;
import frontrow.faults.cell.Cells;
import frontrow.faults.report.KeptLogs;
import frontrow.faults.report.Result;
import frontrow.faults.run.Campaign;
import frontrow.faults.run.Wishes;
import frontrow.faults.system.Layout;
import frontrow.faults.system.Settings.Place;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A few short faults, the same in each build, so that a red build is the fault of its change; {@code -Dfrontrow.faults.seed=}
 * draws others.
 */
class FaultMixIT {

    /** No run begins later than this after the first, the start of the system included. */
    private static final Duration LENGTH = Duration.ofSeconds(135);

    private static final Duration SHORT = Duration.ofSeconds(8);
    private static final long SEED = Long.getLong("frontrow.faults.seed", 924_451_662L);

    private static final Path ROOT = Path.of(System.getProperty("frontrow.root"));
    private static final Path HOME = Path.of(System.getProperty("frontrow.faults.home"));

    @Test
    void leavesTheBooksRight() {
        List<String> cells = mix(SEED);
        System.out.println("A mix of faults, -Dfrontrow.faults.seed=" + SEED + ": " + cells);
        List<Result> results;
        try (Campaign campaign = new Campaign(
                new Place(ROOT, HOME, false),
                new KeptLogs(HOME.resolveSibling("findings")),
                Clock.systemUTC(),
                result -> System.out.println(Lines.of(result)))) {
            results = campaign.run(new Wishes(SEED, LENGTH, cells, 1), List.of());
        }
        assertThat(results).isNotEmpty();
        assertThat(results.stream().filter(result -> !result.verdict().isClean()))
                .as("runs with findings, of the mix with seed " + SEED)
                .isEmpty();
    }

    /** A process, a link, a server, and whatever comes. */
    private static List<String> mix(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.of("[a-z]+\\.(kill|stop-5s)", "edge\\..*", "(postgres|redis|kafka)\\..*", ".*")
                .map(pattern -> draw(pattern, random))
                .distinct()
                .toList();
    }

    private static String draw(String pattern, SplittableRandom random) {
        List<Cell> some = Cells.matching(pattern).stream()
                .filter(cell -> cell.layout() == Layout.SINGLE)
                .filter(cell -> cell.lasts().compareTo(SHORT) <= 0)
                .toList();
        return some.get(random.nextInt(some.size())).id();
    }
}
