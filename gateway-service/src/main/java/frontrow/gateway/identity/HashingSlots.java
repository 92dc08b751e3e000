package frontrow.gateway.identity;

import frontrow.gateway.error.Refusals;
import frontrow.http.problem.Problem;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets few passwords be hashed at once, so that logins leave processors to the sale. */
@Component
class HashingSlots {
    private final Semaphore slots;
    private final Duration waitLimit;

    HashingSlots(PasswordProperties properties) {
        this.slots = new Semaphore(properties.slots(), true);
        this.waitLimit = properties.waitLimit();
    }

    /**
     * Does the work in its turn.
     *
     * @throws Problem 503 if the turn doesn't come in time
     */
    <T> T hashing(Supplier<T> work) {
        if (!acquired()) {
            throw Refusals.unavailable();
        }
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    private boolean acquired() {
        try {
            return slots.tryAcquire(waitLimit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
