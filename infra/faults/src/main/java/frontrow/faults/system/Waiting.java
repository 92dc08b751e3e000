package frontrow.faults.system;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits, never without a bound. */
public final class Waiting {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Waiting() {}

    /** Lets time pass: how long a fault lasts is part of it, and nobody tells when it is over. */
    public static void pass(Duration length) {
        try {
            // Never counted down.
            new CountDownLatch(1).await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    /** Waits until something holds, and tells whether it did in time; what can't be reached doesn't hold yet. */
    public static boolean holdsWithin(Duration bound, BooleanSupplier condition) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pass(LOOK_EVERY);
        }
        return true;
    }

    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (Unreachable _) {
            return false;
        }
    }
}
