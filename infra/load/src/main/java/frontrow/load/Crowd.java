package frontrow.load;

import frontrow.contracts.value.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;

/** What the fans of one run share: the doors, the concerts, the notes, and names that nobody else has. */
final class Crowd implements AutoCloseable {

    private static final int RADIX = 36;
    private static final long RUNS = 2_821_109_907_456L; // eight digits

    private final Bounds bounds;
    private final Notes notes = new Notes();
    private final Doors doors;
    private final Retries retries;
    private final Venue venue;
    private final String name;
    private final CountDownLatch closing = new CountDownLatch(1);

    Crowd(LoadPlan plan, Hall hall, Bounds bounds) {
        this.bounds = bounds;
        this.doors = new Doors(plan.doors(), bounds.request());
        this.retries = new Retries(doors, notes, bounds);
        this.venue = new Venue(retries, plan, hall, Clock.systemUTC());
        // The same seed may run again on the same system.
        this.name = "fan-" + Long.toUnsignedString(plan.seed(), RADIX) + "-"
                + Long.toString(ThreadLocalRandom.current().nextLong(RUNS), RADIX) + "-";
    }

    Notes notes() {
        return notes;
    }

    Bounds bounds() {
        return bounds;
    }

    /** Has a concert on sale before anyone comes. */
    void prepare() {
        venue.onSale(Deadline.within(bounds.visit()));
    }

    /** A whole visit of a new fan, whose name ends so. */
    Visit.Result visit(String fan, VisitPlan plan, Duration atMost) {
        Deadline deadline = Deadline.within(bounds.visit()).orIn(atMost);
        Session session = new Session(new UserId(name + fan), retries, notes, deadline);
        Visit.Result result = new Visit(plan, session, venue, bounds, closing).run();
        if (result == Visit.Result.BOUGHT) {
            notes.bought();
        }
        return result;
    }

    /** Who only waits for time to pass needn't any more. */
    void beginToClose() {
        closing.countDown();
    }

    @Override
    public void close() {
        doors.close();
    }
}
