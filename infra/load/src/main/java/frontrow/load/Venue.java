package frontrow.load;

import frontrow.load.Ending.Outcome;
import frontrow.load.LoadPlan.Admin;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Always has a concert on sale: schedules a new one when one is nearly sold out. */
final class Venue {

    static final long CHEAPEST = 20_000;
    private static final long DEAREST = 150_000;
    private static final long STEP = 1_000;

    private final Retries retries;
    private final Admin admin;
    private final Hall hall;
    private final Clock clock;
    private final SplittableRandom prices;
    private final ReentrantLock scheduling = new ReentrantLock();
    private volatile @Nullable OnSale current;

    Venue(Retries retries, LoadPlan plan, Hall hall, Clock clock) {
        this.retries = retries;
        this.admin = plan.admin();
        this.hall = hall;
        this.clock = clock;
        this.prices = new SplittableRandom(plan.seed());
    }

    /** A concert with so many seats, numbered from 1. */
    record OnSale(long concertId, int seats) {}

    Hall hall() {
        return hall;
    }

    /** The concert that is on sale; none if none could be scheduled before the deadline. */
    Optional<OnSale> onSale(Deadline deadline) {
        OnSale now = current;
        return now != null ? Optional.of(now) : scheduleInsteadOf(null, deadline);
    }

    /** Says how many seats of a concert are free; where they are few, the next concert is scheduled. */
    void seen(OnSale concert, int free, Deadline deadline) {
        if (hall.isNearlySoldOut(free) && concert.equals(current) && !scheduling.isLocked()) {
            scheduleInsteadOf(concert, deadline);
        }
    }

    private Optional<OnSale> scheduleInsteadOf(@Nullable OnSale old, Deadline deadline) {
        if (!locked(deadline)) {
            return Optional.empty();
        }
        try {
            OnSale now = current;
            if (now != null && !now.equals(old)) {
                return Optional.of(now);
            }
            Optional<OnSale> scheduled = schedule(deadline);
            scheduled.ifPresent(next -> current = next);
            return scheduled;
        } finally {
            scheduling.unlock();
        }
    }

    private boolean locked(Deadline deadline) {
        try {
            return scheduling.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<OnSale> schedule(Deadline deadline) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String seats = IntStream.rangeClosed(1, hall.seats())
                .mapToObj(number -> "{\"number\": " + number + ", \"price\": " + price() + "}")
                .collect(Collectors.joining(", "));
        String body = """
            {"title": "밤의 첫 줄", "venue": "한강홀", "startsAt": "%s", "saleOpensAt": "%s", "seats": [%s]}\
            """.formatted(now.plusDays(60), now.minusDays(1), seats);
        Call call = Call.of(Operation.SCHEDULE, "/api/admin/concerts")
                .proving(Account.basic(admin.user(), admin.password()))
                .saying(body);
        return retries.ask(admin.user(), call, deadline) instanceof Outcome(Answer answer, boolean _)
                        && answer.isSuccess()
                ? Optional.of(new OnSale(answer.number("concertId"), hall.seats()))
                : Optional.empty();
    }

    private long price() {
        return prices.nextLong(CHEAPEST / STEP, DEAREST / STEP + 1) * STEP;
    }
}
