package frontrow.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long answers took, to a millisecond, in as much memory however many there are. */
final class Latencies {

    private static final int LONGEST_MS = 30_000;

    private final AtomicLongArray byMs = new AtomicLongArray(LONGEST_MS + 1);

    void add(Duration took) {
        byMs.incrementAndGet((int) Math.min(LONGEST_MS, Math.max(0, took.toMillis())));
    }

    long count() {
        long sum = 0;
        for (int ms = 0; ms <= LONGEST_MS; ms++) {
            sum += byMs.get(ms);
        }
        return sum;
    }

    /** The shortest time, in full milliseconds, within which so many in a hundred came; zero if there are none. */
    Duration percentile(int percent) {
        long wanted = Math.ceilDiv(count() * percent, 100L);
        long seen = 0;
        for (int ms = 0; ms <= LONGEST_MS; ms++) {
            seen += byMs.get(ms);
            if (seen >= wanted) {
                return Duration.ofMillis(ms);
            }
        }
        return Duration.ofMillis(LONGEST_MS);
    }
}
