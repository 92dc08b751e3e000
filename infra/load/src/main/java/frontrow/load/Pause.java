package frontrow.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Time in which a buyer does nothing. */
final class Pause {

    private Pause() {}

    /** Waits so long; false if the thread was told to stop. */
    static boolean of(Duration length) {
        return unless(new CountDownLatch(1), length);
    }

    /** Waits so long; false if this happened meanwhile, or the thread was told to stop. */
    static boolean unless(CountDownLatch happened, Duration length) {
        try {
            return !happened.await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Between half of it and the whole, so that those who were refused together don't come again together. */
    static Duration jittered(Duration length) {
        long nanos = length.toNanos();
        return Duration.ofNanos(nanos / 2 + ThreadLocalRandom.current().nextLong(nanos / 2 + 1));
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
