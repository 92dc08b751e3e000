package frontrow.faults;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.faults.cell.Cell;
import frontrow.faults.cell.Cells;
import frontrow.faults.overload.Overload;
import frontrow.faults.report.JsonLines;
import frontrow.faults.report.KeptLogs;
import frontrow.faults.report.OverloadResult;
import frontrow.faults.report.Page;
import frontrow.faults.report.Result;
import frontrow.faults.report.SoakResult;
import frontrow.faults.run.Campaign;
import frontrow.faults.run.Wishes;
import frontrow.faults.soak.Soak;
import frontrow.faults.system.Layout;
import frontrow.faults.system.RunningSystem;
import frontrow.faults.system.Settings.Place;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;

/** {@code mvn -Pfaults verify}: goes on where the last one ended. CONTRIBUTING tells of the properties. */
@Tag("faults")
class FaultRunsIT {

    private static final Path ROOT = Path.of(System.getProperty("frontrow.root"));
    private static final Path HOME = Path.of(System.getProperty("frontrow.faults.home"));
    private static final Path KEPT = ROOT.resolve(".frontrow").resolve("faults");

    private static final long SEED = Long.getLong("frontrow.faults.seed", 1);
    private static final boolean OVERLOADS = Boolean.getBoolean("frontrow.faults.overload");
    private static final int SOAK_MINUTES = Integer.getInteger("frontrow.faults.soak", 0);

    private final JsonLines<Result> file = new JsonLines<>(KEPT.resolve("results.jsonl"), Result.class);
    private final JsonLines<SoakResult> soaks = new JsonLines<>(KEPT.resolve("soaks.jsonl"), SoakResult.class);
    private final JsonLines<OverloadResult> overloads =
            new JsonLines<>(KEPT.resolve("overloads.jsonl"), OverloadResult.class);
    private final KeptLogs logs = new KeptLogs(KEPT.resolve("findings"));
    private final Place place =
            new Place(ROOT, HOME, Boolean.parseBoolean(System.getProperty("frontrow.faults.train", "true")));

    @AfterEach
    void showAll() {
        Page page = new Page(Cells.all().stream().map(Cell::id).toList(), file.read(), soaks.read(), overloads.read());
        page.write(KEPT.resolve("faults.html"));
        page.write(HOME.resolveSibling("faults.html"));
    }

    @Test
    @DisabledIf("isToSoakOrOverload")
    void findsNothing() {
        Wishes wishes = Wishes.parse(
                SEED,
                Duration.ofMinutes(Long.getLong("frontrow.faults.minutes", 60)),
                System.getProperty("frontrow.faults.cells", ""),
                Integer.getInteger("frontrow.faults.times", 1));
        List<Result> results;
        try (Campaign campaign = new Campaign(place, logs, Clock.systemUTC(), this::told)) {
            results = campaign.run(wishes, file.read());
        }
        assertThat(results.stream().filter(result -> !result.verdict().isClean()))
                .as("runs with findings")
                .isEmpty();
    }

    @Test
    @EnabledIf("isToSoak")
    void staysLevel() {
        SoakResult result;
        try (RunningSystem system = RunningSystem.start(Layout.SINGLE, place)) {
            result = new Soak(system, Clock.systemUTC(), System.out::println)
                    .run(SEED, Duration.ofMinutes(SOAK_MINUTES));
            soaks.append(result);
            System.out.println(Lines.of(result));
            if (!result.verdict().isClean()) {
                System.out.println("logs: " + logs.keep(system.logs(), "soak"));
            }
        }
        assertThat(result.verdict().findings()).isEmpty();
    }

    @Test
    @EnabledIf("isToOverload")
    void sellsOnUnderOverload() {
        OverloadResult result;
        try (RunningSystem system = RunningSystem.start(Layout.SINGLE, place)) {
            result = new Overload(system, Clock.systemUTC(), System.out::println).run(SEED);
            overloads.append(result);
            System.out.println(result);
            if (!result.verdict().isClean()) {
                System.out.println("logs: " + logs.keep(system.logs(), "overload"));
            }
        }
        assertThat(result.verdict().findings()).isEmpty();
    }

    static boolean isToSoak() {
        return SOAK_MINUTES > 0;
    }

    static boolean isToOverload() {
        return OVERLOADS;
    }

    static boolean isToSoakOrOverload() {
        return isToSoak() || isToOverload();
    }

    private void told(Result result) {
        file.append(result);
        System.out.println(Lines.of(result));
    }
}
