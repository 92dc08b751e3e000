package frontrow.faults.run;

import frontrow.faults.report.KeptLogs;
import frontrow.faults.report.Result;
import frontrow.faults.report.Result.Recovery;
import frontrow.faults.report.Result.Run;
import frontrow.faults.report.Result.Traffic;
import frontrow.faults.report.Result.Verdict;
import frontrow.faults.system.Settings.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs one after the other, on as few systems as can be. After a finding the next run has a new one. */
public final class Campaign implements AutoCloseable {

    /** So many runs in a row that could not be held mean that this machine can't hold any. */
    private static final int FAILURES_AT_MOST = 3;

    private static final Recovery NOT_MEASURED = new Recovery(Recovery.NEVER, Recovery.NEVER);

    private final Systems systems;
    private final KeptLogs logs;
    private final Clock clock;
    private final Consumer<Result> told;

    /**
     * A campaign that has not begun.
     *
     * @param told hears each result at once
     */
    public Campaign(Place place, KeptLogs logs, Clock clock, Consumer<Result> told) {
        this.systems = new Systems(place);
        this.logs = logs;
        this.clock = clock;
        this.told = told;
    }

    /**
     * Does what is asked for.
     *
     * @param before results of earlier campaigns, which this one goes on from
     * @return the results of this one
     */
    public List<Result> run(Wishes wishes, List<Result> before) {
        Instant end = clock.instant().plus(wishes.length());
        Agenda agenda = Agenda.of(wishes, before);
        int failures = 0;
        while (agenda.hasNext()
                && failures < FAILURES_AT_MOST
                && clock.instant().isBefore(end)) {
            Result result = run(agenda.next());
            failures = result.recovery().equals(NOT_MEASURED) ? failures + 1 : 0;
            agenda.done(result);
            told.accept(result);
        }
        return agenda.results();
    }

    private Result run(RunPlan plan) {
        Instant start = clock.instant();
        Result result;
        try {
            Systems.Audited audited = systems.on(plan.layout());
            result = new FaultRun(audited.system(), audited.examination(), clock).run(plan);
        } catch (RuntimeException failure) {
            // A run that can't be held is a finding like others: the next one has a new system.
            result = couldNot(plan, start, failure);
        }
        if (result.verdict().isClean()) {
            return result;
        }
        String kept = logs.keep(systems.logs(), plan.toString());
        systems.discard();
        return new Result(
                result.start(),
                result.run(),
                result.traffic(),
                result.recovery(),
                new Verdict(result.verdict().findings(), kept));
    }

    private static Result couldNot(RunPlan plan, Instant start, RuntimeException failure) {
        return new Result(
                start.toString(),
                new Run(plan.seed(), plan.ids(), plan.layout().name()),
                new Traffic(0, Map.of()),
                NOT_MEASURED,
                new Verdict(List.of("The run could not be held: " + Causes.of(failure)), ""));
    }

    @Override
    public void close() {
        systems.discard();
    }
}
