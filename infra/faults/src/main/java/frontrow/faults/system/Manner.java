package frontrow.faults.system;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** How a {@link Courier} carries messages. */
public enum Manner {
    /** Each at once, in order. */
    PROMPT(0) {
        @Override
        List<Duration> deliveries(RandomGenerator random) {
            return List.of(Duration.ZERO);
        }
    },
    /** Half of them come a second time, a little or much later; in order, but for those. */
    DOUBLING(3_000) {
        @Override
        List<Duration> deliveries(RandomGenerator random) {
            return random.nextBoolean() ? List.of(Duration.ZERO) : List.of(Duration.ZERO, upTo(random));
        }
    },
    /** Each is late, and those behind it wait for it. */
    DELAYING(2_000) {
        @Override
        List<Duration> deliveries(RandomGenerator random) {
            return List.of(upTo(random));
        }

        @Override
        boolean keepsOrder() {
            return true;
        }
    },
    /** Each is late by itself, whatever comes before and after it, also of the same key. */
    REORDERING(1_500) {
        @Override
        List<Duration> deliveries(RandomGenerator random) {
            return List.of(upTo(random));
        }
    };

    private final int latestMs;

    Manner(int latestMs) {
        this.latestMs = latestMs;
    }

    /** After what time a message is to be delivered, once for each delivery. */
    abstract List<Duration> deliveries(RandomGenerator random);

    /** Whether a message waits for those before it. */
    boolean keepsOrder() {
        return false;
    }

    Duration upTo(RandomGenerator random) {
        return Duration.ofMillis(random.nextInt(latestMs));
    }
}
