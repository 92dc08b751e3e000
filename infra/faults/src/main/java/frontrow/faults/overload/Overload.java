package frontrow.faults.overload;

import frontrow.faults.report.OverloadResult;
import frontrow.faults.report.OverloadResult.Step;
import frontrow.faults.report.Result.Verdict;
import frontrow.faults.run.Complaints;
import frontrow.faults.run.Examination;
import frontrow.faults.system.RunningSystem;
import frontrow.faults.system.Settings;
import frontrow.load.Arrivals;
import frontrow.load.ArrivalsReport;
import frontrow.load.LoadPlan;
import frontrow.load.Peak;
import frontrow.load.Purchase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds the most that the system sells, then lets three times as many come. */
public final class Overload {

    private static final int FIRST_VISITS_PER_MINUTE = 60;
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final int TIMES = 3;
    private static final Duration TOO_MUCH_FOR = Duration.ofSeconds(60);
    private static final Duration SELLS_AGAIN_WITHIN = Duration.ofSeconds(60);

    private final RunningSystem system;
    private final Clock clock;
    private final Consumer<String> told;

    /** @param told hears of each rate, and what came of it */
    public Overload(RunningSystem system, Clock clock, Consumer<String> told) {
        this.system = system;
        this.clock = clock;
        this.told = told;
    }

    /** Runs it, which takes some minutes, and audits then. */
    public OverloadResult run(long seed) {
        Instant start = clock.instant();
        LoadPlan plan = Settings.load(system.doors(), seed);
        // Nobody is the first visitor of a system that is to show what it can do.
        Arrivals.run(plan, FIRST_VISITS_PER_MINUTE, STEP);
        Peak peak = Peak.find(plan, FIRST_VISITS_PER_MINUTE, STEP);
        peak.steps().forEach(step -> told.accept(step.toString()));
        ArrivalsReport best = peak.best();
        int tooMany = TIMES * best.offer().visitsPerMinute();
        ArrivalsReport overload = Arrivals.run(plan, tooMany, TOO_MUCH_FOR);
        told.accept(overload.toString());
        long over = System.nanoTime();
        boolean sells = Purchase.succeeds(plan, SELLS_AGAIN_WITHIN);
        Duration again = sells ? Duration.ofNanos(System.nanoTime() - over) : SELLS_AGAIN_WITHIN;
        List<String> findings = new ArrayList<>(Judgement.findings(step(best), step(overload), again));
        findings.addAll(audit(peak, overload));
        return new OverloadResult(
                start.toString(),
                seed,
                peak.steps().stream().map(Overload::step).toList(),
                step(overload),
                again.toMillis(),
                new Verdict(findings, ""));
    }

    private List<String> audit(Peak peak, ArrivalsReport overload) {
        Examination examination = new Examination(system);
        List<String> findings = new ArrayList<>();
        List<ArrivalsReport> all = new ArrayList<>(peak.steps());
        all.add(overload);
        all.forEach(report -> {
            examination.wrote(report.evidence().writes());
            findings.addAll(Complaints.of(report.evidence().complaints()));
        });
        findings.addAll(system.complaints());
        findings.addAll(examination.findings());
        return findings;
    }

    private static Step step(ArrivalsReport report) {
        return new Step(
                report.offer().visitsPerMinute(),
                report.offer().arrived(),
                report.visits().confirmed(),
                report.goodputPerMinute(),
                new OverloadResult.Refused(
                        report.refusals().count(),
                        report.refusals().p50().toMillis(),
                        report.refusals().p99().toMillis(),
                        report.noAnswers()));
    }
}
