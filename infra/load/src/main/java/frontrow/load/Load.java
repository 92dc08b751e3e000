package frontrow.load;

import frontrow.audit.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Buyers who go on visit after visit, each as a new fan, until this is closed. Whatever fails, they repeat it with its key
 * and note what they were answered. What they mean to do follows from the seed alone.
 */
public final class Load implements AutoCloseable {

    private static final Duration LAST_VISIT_WITHIN = Duration.ofSeconds(90);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);
    private static final Duration AFTER_A_VISIT_IN_VAIN = Duration.ofMillis(500);

    private final Names names;
    private final Crowd crowd;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> buyers = new ArrayList<>();
    private volatile boolean open = true;
    private volatile boolean ended;

    private Load(LoadPlan plan, Bounds bounds) {
        this.names = Names.ofRun(plan.seed());
        this.crowd = new Crowd(plan, Hall.contended(plan.buyers()), bounds);
    }

    /** Starts the buyers. */
    public static Load start(LoadPlan plan) {
        return start(plan, Bounds.OF_BUYERS);
    }

    static Load start(LoadPlan plan, Bounds bounds) {
        Load load = new Load(plan, bounds);
        SplittableRandom root = new SplittableRandom(plan.seed());
        for (int buyer = 0; buyer < plan.buyers(); buyer++) {
            SplittableRandom own = root.split();
            int number = buyer;
            load.buyers.add(load.threads.submit(() -> load.visitOnAndOn(number, own)));
        }
        return load;
    }

    private void visitOnAndOn(int buyer, SplittableRandom own) {
        for (int visit = 0; open; visit++) {
            // Each visit draws from a generator of its own, however much the one before it drew.
            VisitPlan plan = VisitPlan.draw(own.split());
            Account fan = new Account(names.of(buyer + "-" + visit));
            Visit.Result result = crowd.visit(fan, plan, crowd.bounds().visit());
            if (result == Visit.Result.UNSERVED && open) {
                Pause.of(Pause.jittered(AFTER_A_VISIT_IN_VAIN));
            }
        }
    }

    /** Confirmed purchases so far. */
    public long purchases() {
        return crowd.notes().purchases();
    }

    /** Requests so far, by operation and outcome. */
    public Tally tally() {
        return crowd.notes().tally();
    }

    /**
     * What was answered so far and can't be: two answers for one key, a balance that doesn't fit, an answer that the
     * contract doesn't list. Each names its fan.
     */
    public List<String> complaints() {
        return crowd.notes().complaints();
    }

    /**
     * Everything that was asked for, and how it was answered.
     *
     * @throws IllegalStateException before this is closed, when some of it isn't known yet
     */
    public List<Write> writes() {
        if (!ended) {
            throw new IllegalStateException("the buyers are still buying");
        }
        return crowd.notes().writes();
    }

    /**
     * Lets every buyer end the visit under way, within a bound, and none begin another.
     *
     * @throws IllegalStateException if a buyer failed for a reason that isn't the system's
     */
    @Override
    public void close() {
        open = false;
        crowd.beginToClose();
        if (ended) {
            return;
        }
        try {
            Crowd.awaitEnd(buyers, Deadline.within(LAST_VISIT_WITHIN));
        } finally {
            threads.shutdownNow();
            ended = stopped();
            crowd.close();
        }
    }

    private boolean stopped() {
        try {
            return threads.awaitTermination(STOPPED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
