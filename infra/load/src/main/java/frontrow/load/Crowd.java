package frontrow.load;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the fans of one run share: the doors, the concerts and the notes. */
final class Crowd implements AutoCloseable {

    private final Bounds bounds;
    private final Notes notes = new Notes();
    private final Doors doors;
    private final Retries retries;
    private final Venue venue;
    private final CountDownLatch closing = new CountDownLatch(1);

    Crowd(LoadPlan plan, Hall hall, Bounds bounds) {
        this.bounds = bounds;
        this.doors = new Doors(plan.doors(), bounds.request());
        this.retries = new Retries(doors, notes, bounds);
        this.venue = new Venue(retries, plan, hall, Clock.systemUTC());
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

    /** A whole visit of one fan. */
    Visit.Result visit(Account fan, VisitPlan plan, Duration atMost) {
        Deadline deadline = Deadline.within(bounds.visit()).orIn(atMost);
        Session session = new Session(fan, retries, notes, deadline);
        Visit.Result result = new Visit(plan, session, venue, bounds, closing).run();
        if (result == Visit.Result.BOUGHT) {
            notes.bought();
        }
        return result;
    }

    /**
     * Waits until all have ended, but not beyond the deadline: who is late is to be stopped, and notes what is not known
     * as unknown.
     *
     * @throws IllegalStateException if one failed for a reason that isn't the system's
     */
    static void awaitEnd(List<Future<?>> visits, Deadline deadline) {
        for (Future<?> visit : visits) {
            try {
                visit.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a visit failed", e.getCause());
            } catch (TimeoutException _) {
                // Those behind it are looked at all the same: one of them may have failed.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the last visits ended", e);
            }
        }
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
