package frontrow.faults.report;

import frontrow.faults.report.Result.Verdict;
import java.util.List;

/**
 * What three times too many visitors came to.
 *
 * @param start when it began, RFC 3339
 * @param steps on the way to the most that is sold
 * @param againMs from the end of the overload until a new fan had bought a seat
 */
public record OverloadResult(String start, long seed, List<Step> steps, Step overload, long againMs, Verdict verdict) {

    public OverloadResult {
        steps = List.copyOf(steps);
    }

    /**
     * Visitors that came at one rate.
     *
     * @param confirmed visits with a purchase, however late
     * @param goodputPerMinute confirmed purchases a minute, once the first could have come to their end
     */
    public record Step(int visitsPerMinute, long arrived, long confirmed, long goodputPerMinute, Refused refused) {}

    /** Requests that were answered 429 or 503, within how long, and those that nothing came back for. */
    public record Refused(long count, long p50Ms, long p99Ms, long unanswered) {}

    /** Goodput under overload, in hundredths of the most that is sold. */
    public long percentOfPeak() {
        long best = steps.stream().mapToLong(Step::goodputPerMinute).max().orElse(0);
        return best == 0 ? 0 : overload.goodputPerMinute() * 100 / best;
    }
}
