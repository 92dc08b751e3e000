package frontrow.load;

import frontrow.audit.Write;
import java.time.Duration;
import java.util.List;

/**
 * What came of visits that arrived at a rate, whether or not earlier ones had ended.
 *
 * @param refusals answers 429 and 503
 */
public record ArrivalsReport(Offer offer, Visits visits, Refusals refusals, Tally tally, Evidence evidence) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /**
     * What was offered to the system.
     *
     * @param length in which visits began
     * @param arrived visits that began
     * @param turnedAway visits that did not, as too many were under way: the generator was the limit
     */
    public record Offer(int visitsPerMinute, Duration length, long arrived, long turnedAway) {}

    /**
     * How visits ended.
     *
     * @param confirmed with a purchase
     * @param unserved without one
     * @param counted of those confirmed, the ones that goodput is made of
     * @param window the time in which they were counted
     */
    public record Visits(long confirmed, long unserved, long counted, Duration window) {}

    /** Requests that were refused for overload, and within which time half and ninety-nine of a hundred of them were. */
    public record Refusals(long count, Duration p50, Duration p99) {}

    /** For an audit, and what the visitors complain of. */
    public record Evidence(List<Write> writes, List<String> complaints) {

        public Evidence {
            writes = List.copyOf(writes);
            complaints = List.copyOf(complaints);
        }
    }

    /** Confirmed purchases a minute, while visits arrived and after the first of them had had time to buy. */
    public long goodputPerMinute() {
        return visits.counted() * MINUTE.toMillis() / visits.window().toMillis();
    }

    /** Requests that nothing came back for. */
    public long noAnswers() {
        return tally.silences();
    }

    /** One line for a person. */
    @Override
    public String toString() {
        return ("%d visits/min for %d s: %d arrived, %d turned away, %d confirmed, goodput %d/min, %d unserved,"
                        + " %d refusals (p50 %d ms, p99 %d ms), %d without answer, %d complaints")
                .formatted(
                        offer.visitsPerMinute(),
                        offer.length().toSeconds(),
                        offer.arrived(),
                        offer.turnedAway(),
                        visits.confirmed(),
                        goodputPerMinute(),
                        visits.unserved(),
                        refusals.count(),
                        refusals.p50().toMillis(),
                        refusals.p99().toMillis(),
                        noAnswers(),
                        evidence.complaints().size());
    }
}
