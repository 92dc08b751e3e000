package frontrow.e2e.stage;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** What has to come true by itself, soon. */
public final class Eventually {

    /** Longer than any recovery: whoever waits in vain has found a fault. */
    private static final Duration BOUND = Duration.ofSeconds(30);

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Eventually() {}

    /** Waits until something holds, which is named as the failure is to call it. */
    public static void holds(String what, Callable<Boolean> condition) {
        holdsWithin(BOUND, what, condition);
    }

    /** As {@link #holds}, with a bound of its own. */
    public static void holdsWithin(Duration bound, String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(bound)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_EVERY)
                .until(condition);
    }
}
