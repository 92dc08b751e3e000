package frontrow.queue.estimate;

import java.time.Duration;

/**
 * Expects the line to go on moving as it moved over the last minutes. Until enough was seen the configured rate stands in;
 * a room where nobody moves is taken to empty itself once per active duration, which is when admissions run out.
 */
public final class WaitEstimator {
    private final AdmissionRate configured;
    private final AdmissionRate turnover;
    private final long enoughMillis;
    private final long pollSeconds;

    /**
     * @param configured rate to assume while nothing is known
     * @param turnover rate at which a full room frees its slots if nobody leaves early; the least that is assumed, unless the
     *     configured rate is lower still
     * @param enough how long somebody must have waited, in all, before the measured rate is believed
     * @param pollInterval how often those far from the front are to ask
     */
    public WaitEstimator(AdmissionRate configured, AdmissionRate turnover, Duration enough, Duration pollInterval) {
        this.configured = configured;
        this.turnover = turnover;
        this.enoughMillis = enough.toMillis();
        this.pollSeconds = pollInterval.toSeconds();
    }

    /** The estimate for a place in the line; the first place is 1. */
    public WaitEstimate at(long position, AdmissionRate measured) {
        long seconds = rate(measured).secondsFor(position);
        // Asking at half time halves the error each time, and lets nobody miss the start of an admission by much.
        return new WaitEstimate(seconds, Math.clamp(seconds / 2, 1, pollSeconds));
    }

    private AdmissionRate rate(AdmissionRate measured) {
        if (measured.overMillis() < enoughMillis) {
            return configured;
        }
        // Whoever lets nobody in faster than the room empties is not to be expected to.
        AdmissionRate least = turnover.atLeast(configured) ? configured : turnover;
        return measured.atLeast(least) ? measured : least;
    }
}
