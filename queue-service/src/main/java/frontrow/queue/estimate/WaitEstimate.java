package frontrow.queue.estimate;

/**
 * What somebody in the line is told.
 *
 * @param seconds expected wait
 * @param pollAfterSeconds when to ask again
 */
public record WaitEstimate(long seconds, long pollAfterSeconds) {}
