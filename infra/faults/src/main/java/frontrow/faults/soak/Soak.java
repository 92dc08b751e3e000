package frontrow.faults.soak;

import frontrow.faults.cell.Cell;
import frontrow.faults.cell.Cells;
import frontrow.faults.report.Result.Verdict;
import frontrow.faults.report.SoakResult;
import frontrow.faults.run.Complaints;
import frontrow.faults.run.Examination;
import frontrow.faults.run.Strikes;
import frontrow.faults.system.Layout;
import frontrow.faults.system.RunningSystem;
import frontrow.faults.system.Settings;
import frontrow.faults.system.Topics;
import frontrow.faults.system.Waiting;
import frontrow.load.Load;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Buyers buy for a long time while short faults strike now and then; what the system takes must not grow. */
public final class Soak {

    private static final Duration SAMPLE_EVERY = Duration.ofSeconds(10);
    private static final Duration LONGEST_FAULT = Duration.ofSeconds(10);
    private static final int CALM_AT_LEAST_MS = 15_000;
    private static final int CALM_AT_MOST_MS = 45_000;

    private static final List<Cell> FAULTS = Cells.all().stream()
            .filter(cell -> cell.layout() == Layout.SINGLE)
            .filter(cell -> cell.lasts().compareTo(LONGEST_FAULT) <= 0)
            .toList();

    private final RunningSystem system;
    private final Clock clock;
    private final Consumer<String> told;

    /** @param told hears of each fault before it strikes */
    public Soak(RunningSystem system, Clock clock, Consumer<String> told) {
        this.system = system;
        this.clock = clock;
        this.told = told;
    }

    /** Runs for so long, and audits then. */
    public SoakResult run(long seed, Duration length) {
        Instant start = clock.instant();
        Examination examination = new Examination(system);
        List<String> faults = new ArrayList<>();
        Load load = Load.start(Settings.load(system.doors(), seed));
        Gauges gauges;
        try (load;
                Topics topics = system.openTopics()) {
            gauges = new Gauges(system, topics);
            disturb(new SplittableRandom(seed), start.plus(length), gauges, faults);
        }
        examination.wrote(load.writes());
        examination.wasAway(start, clock.instant());
        List<String> findings = new ArrayList<>(Levels.growing(gauges.series()));
        findings.addAll(Complaints.of(load.complaints()));
        findings.addAll(system.complaints());
        findings.addAll(examination.findings());
        return new SoakResult(
                start.toString(),
                new SoakResult.Run(
                        seed, length.toMinutes(), load.purchases(), load.tally().total()),
                faults,
                gauges.series(),
                new Verdict(findings, ""));
    }

    private void disturb(SplittableRandom random, Instant end, Gauges gauges, List<String> faults) {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> measuring = CompletableFuture.runAsync(() -> measure(gauges, over), threads);
            try {
                while (clock.instant().isBefore(end)) {
                    Waiting.pass(Duration.ofMillis(random.nextInt(CALM_AT_LEAST_MS, CALM_AT_MOST_MS)));
                    Cell next = FAULTS.get(random.nextInt(FAULTS.size()));
                    told.accept(next.id());
                    faults.add(next.id());
                    new Strikes(system).happen(next, random.split());
                }
            } finally {
                over.set(true);
            }
            measuring.join();
        }
    }

    private static void measure(Gauges gauges, AtomicBoolean over) {
        while (!over.get()) {
            gauges.sample();
            Waiting.pass(SAMPLE_EVERY);
        }
    }
}
