package frontrow.faults.run;

import frontrow.faults.cell.Cell;
import frontrow.faults.report.Result;
import frontrow.faults.report.Result.Recovery;
import frontrow.faults.report.Result.Run;
import frontrow.faults.report.Result.Traffic;
import frontrow.faults.report.Result.Verdict;
import frontrow.faults.system.RunningSystem;
import frontrow.faults.system.Settings;
import frontrow.faults.system.Topics;
import frontrow.faults.system.Waiting;
import frontrow.load.Load;
import frontrow.load.LoadPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One run: buyers buy, faults strike and are healed, buyers go, and the books are audited. */
final class FaultRun {

    private static final long PURCHASES_BEFORE = 3;
    private static final Duration PURCHASES_WITHIN = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final Examination examination;
    private final Clock clock;

    FaultRun(RunningSystem system, Examination examination, Clock clock) {
        this.system = system;
        this.examination = examination;
        this.clock = clock;
    }

    Result run(RunPlan plan) {
        Instant start = clock.instant();
        LoadPlan loadPlan = Settings.load(system.doors(), plan.seed());
        List<String> findings = new ArrayList<>();
        Load load = Load.start(loadPlan);
        Recovery recovery;
        try (load) {
            recovery = disturb(plan, load, loadPlan, findings);
        }
        examination.wrote(load.writes());
        findings.addAll(Complaints.of(load.complaints()));
        findings.addAll(system.complaints());
        findings.addAll(examination.findings());
        return new Result(
                start.toString(),
                new Run(plan.seed(), plan.ids(), plan.layout().name()),
                new Traffic(load.purchases(), byOutcome(load)),
                recovery,
                new Verdict(findings, ""));
    }

    private Recovery disturb(RunPlan plan, Load load, LoadPlan loadPlan, List<String> findings) {
        if (!Waiting.holdsWithin(PURCHASES_WITHIN, () -> load.purchases() >= PURCHASES_BEFORE)) {
            findings.add("Nobody bought anything within " + PURCHASES_WITHIN.toSeconds() + " s before any fault.");
            return new Recovery(Recovery.NEVER, Recovery.NEVER);
        }
        Instant struck = system.databases().now();
        try (Topics topics = system.openTopics()) {
            new Strikes(system).happen(plan.strikes());
            Recovery recovery = new RecoveryClock(system, topics, loadPlan).measure();
            if (recovery.wholeMs() == Recovery.NEVER) {
                findings.add("Not recovered " + RecoveryClock.BOUND.toSeconds() + " s after heal: " + recovery);
            }
            if (plan.cells().stream().anyMatch(Cell::delaysReleases)) {
                examination.wasAway(struck, clock.instant());
            }
            return recovery;
        }
    }

    private static Map<String, Long> byOutcome(Load load) {
        SortedMap<String, Long> sums = new TreeMap<>();
        load.tally()
                .requests()
                .values()
                .forEach(outcomes -> outcomes.forEach((outcome, times) -> sums.merge(outcome, times, Long::sum)));
        return sums;
    }
}
