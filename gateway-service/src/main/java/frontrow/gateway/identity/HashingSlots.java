package frontrow.gateway.identity;

import frontrow.gateway.error.Refusals;
import frontrow.http.problem.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets few passwords be hashed at once, so that logins leave processors to the sale. Whose turn won't come in time, as far as
 * can be told from how long the last one took, is told so at once.
 */
@Component
class HashingSlots {
    private final int count;
    private final Semaphore slots;
    private final Duration waitLimit;
    private final LongSupplier nanoTime;
    private volatile long lastTookNs;

    @Autowired
    HashingSlots(PasswordProperties properties) {
        this(properties, System::nanoTime);
    }

    HashingSlots(PasswordProperties properties, LongSupplier nanoTime) {
        this.count = properties.slots();
        this.slots = new Semaphore(count, true);
        this.waitLimit = properties.waitLimit();
        this.nanoTime = nanoTime;
    }

    /**
     * Does the work in its turn.
     *
     * @throws Problem 503 if the turn doesn't come in time, or wouldn't
     */
    <T> T hashing(Supplier<T> work) {
        if (!acquired()) {
            throw Refusals.unavailable();
        }
        long begun = nanoTime.getAsLong();
        try {
            return work.get();
        } finally {
            lastTookNs = nanoTime.getAsLong() - begun;
            slots.release();
        }
    }

    private boolean wouldComeTooLate() {
        long rounds = slots.getQueueLength() / count + 1L;
        return slots.availablePermits() == 0 && rounds * lastTookNs > waitLimit.toNanos();
    }

    private boolean acquired() {
        if (wouldComeTooLate()) {
            return false;
        }
        try {
            return slots.tryAcquire(waitLimit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
