package frontrow.load;

import frontrow.load.ArrivalsReport.Evidence;
import frontrow.load.ArrivalsReport.Offer;
import frontrow.load.ArrivalsReport.Refusals;
import frontrow.load.ArrivalsReport.Visits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/**
 * A rush: fans arrive at a rate, one after the other by chance (a Poisson process), and don't wait for those before them,
 * so a slow system gets no less to do. Each goes straight for a seat.
 */
public final class Arrivals {

    private static final int RAMP_PERCENT = 25;
    private static final Duration LAST_ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final Crowd crowd;
    private final int visitsPerMinute;
    private final Duration length;
    private final SplittableRandom gaps;
    private final SplittableRandom choices;
    private final Guests guests;
    private final LongAdder counted = new LongAdder();
    private final List<Future<?>> visits = new ArrayList<>();
    private long turnedAway;

    private Arrivals(Crowd crowd, Guests guests, long seed, int visitsPerMinute, Duration length) {
        SplittableRandom root = new SplittableRandom(seed);
        this.crowd = crowd;
        this.guests = guests;
        this.visitsPerMinute = visitsPerMinute;
        this.length = length;
        this.gaps = root.split();
        this.choices = root.split();
    }

    /** Lets new fans arrive, see {@link #run(LoadPlan, Guests, int, Duration)}. */
    public static ArrivalsReport run(LoadPlan plan, int visitsPerMinute, Duration length) {
        return run(plan, Guests.newcomers(plan), visitsPerMinute, length);
    }

    /**
     * Lets fans arrive for so long, and returns when the last has gone, a minute later at most.
     *
     * @param visitsPerMinute 1 or more
     */
    public static ArrivalsReport run(LoadPlan plan, Guests guests, int visitsPerMinute, Duration length) {
        try (Crowd crowd = new Crowd(plan, Hall.ROOMY, Bounds.OF_ARRIVALS)) {
            return run(crowd, guests, plan.seed(), visitsPerMinute, length);
        }
    }

    static ArrivalsReport run(Crowd crowd, Guests guests, long seed, int visitsPerMinute, Duration length) {
        Arrivals arrivals = new Arrivals(crowd, guests, seed, visitsPerMinute, length);
        crowd.prepare();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                arrivals.arrive(threads);
                arrivals.awaitTheLast();
            } finally {
                // Those who are late are stopped, and note what they don't know as unknown.
                threads.shutdownNow();
            }
        }
        return arrivals.report();
    }

    private void arrive(ExecutorService threads) {
        Deadline end = Deadline.within(length);
        Deadline counting = Deadline.within(ramp());
        long at = System.nanoTime() + gap();
        while (at < end.atNs()) {
            Pause.of(new Deadline(at).left());
            VisitPlan plan = VisitPlan.purchase(choices.split());
            guests.comes()
                    .ifPresentOrElse(
                            fan -> visits.add(threads.submit(() -> visit(fan, plan, counting, end))),
                            () -> turnedAway++);
            at += gap();
        }
    }

    private void visit(Account fan, VisitPlan plan, Deadline counting, Deadline end) {
        try {
            Visit.Result result = crowd.visit(fan, plan, crowd.bounds().visit());
            if (result == Visit.Result.BOUGHT && counting.isOver() && !end.isOver()) {
                counted.increment();
            }
        } finally {
            guests.goes(fan);
        }
    }

    private long gap() {
        return (long) (gaps.nextExponential() * Duration.ofMinutes(1).toNanos() / visitsPerMinute);
    }

    /** The time in which the first visits are under way and none can have ended. */
    private Duration ramp() {
        return length.multipliedBy(RAMP_PERCENT).dividedBy(100);
    }

    private void awaitTheLast() {
        Crowd.awaitEnd(visits, Deadline.within(crowd.bounds().visit().plus(LAST_ANSWERS_WITHIN)));
    }

    private ArrivalsReport report() {
        Notes notes = crowd.notes();
        Latencies overloads = notes.overloads();
        return new ArrivalsReport(
                new Offer(visitsPerMinute, length, visits.size(), turnedAway),
                new Visits(notes.purchases(), visits.size() - notes.purchases(), counted.sum(), length.minus(ramp())),
                new Refusals(overloads.count(), overloads.percentile(50), overloads.percentile(99)),
                notes.tally(),
                new Evidence(notes.writes(), notes.complaints()));
    }
}
