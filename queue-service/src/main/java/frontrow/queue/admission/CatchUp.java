package frontrow.queue.admission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps the sweep quiet for a while after a start or a standstill, so that holds which were made meanwhile are heard of
 * before the admissions they prolong are ended.
 */
final class CatchUp {
    private final InstantSource clock;
    private final Duration quiet;
    private final Duration longestGap;
    private Instant last = Instant.EPOCH;
    private Instant quietUntil = Instant.EPOCH;

    /**
     * @param quiet how long to wait
     * @param longestGap between two calls that is no standstill
     */
    CatchUp(InstantSource clock, Duration quiet, Duration longestGap) {
        this.clock = clock;
        this.quiet = quiet;
        this.longestGap = longestGap;
    }

    /** Whether an end may be declared now; to be asked at each beat of the sweep. */
    boolean isDone() {
        Instant now = clock.instant();
        Duration gap = Duration.between(last, now);
        if (gap.isNegative() || gap.compareTo(longestGap) > 0) {
            quietUntil = now.plus(quiet);
        }
        last = now;
        return !now.isBefore(quietUntil);
    }
}
