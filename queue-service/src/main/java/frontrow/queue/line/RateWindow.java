package frontrow.queue.line;

import java.time.Duration;

/**
 * The span over which the admission rate is measured, cut in slices that are forgotten one by one.
 *
 * @param sliceMillis length of a slice
 * @param slices how many make the window
 */
record RateWindow(long sliceMillis, int slices) {
    private static final int SLICES = 24;

    static RateWindow over(Duration window) {
        return new RateWindow(Math.max(1, window.toMillis() / SLICES), SLICES);
    }
}
