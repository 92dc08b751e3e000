package frontrow.faults.report;

import java.util.List;
import java.util.Map;

/**
 * What one run came to: one line of the results.
 *
 * @param start when it began, RFC 3339
 */
public record Result(String start, Run run, Traffic traffic, Recovery recovery, Verdict verdict) {

    /**
     * What was to happen.
     *
     * @param cells their ids; two in a run of a pair
     */
    public record Run(long seed, List<String> cells, String layout) {

        public Run {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What the buyers did and saw.
     *
     * @param requests by outcome, over all operations
     */
    public record Traffic(long purchases, Map<String, Long> requests) {

        public Traffic {
            requests = Map.copyOf(requests);
        }
    }

    /**
     * From the end of the last fault, in milliseconds; {@link #NEVER} where it took longer than anybody waited.
     *
     * @param healthyMs until the gateways found everything ready and a new buyer had bought
     * @param drainedMs until nothing of before was under way
     */
    public record Recovery(long healthyMs, long drainedMs) {

        public static final long NEVER = -1;

        /** The longer of the two. */
        public long wholeMs() {
            return healthyMs == NEVER || drainedMs == NEVER ? NEVER : Math.max(healthyMs, drainedMs);
        }
    }

    /**
     * What is wrong.
     *
     * @param logs where the parts' logs were kept; empty where nothing is wrong
     */
    public record Verdict(List<String> findings, String logs) {

        public Verdict {
            findings = List.copyOf(findings);
        }

        public boolean isClean() {
            return findings.isEmpty();
        }
    }

    /** Whether two faults met in it. */
    public boolean isPair() {
        return run.cells().size() > 1;
    }

    /** How to do it again, alone. */
    public String repeat() {
        return "mvn -Pfaults verify -Dfrontrow.faults.seed=" + run.seed() + " -Dfrontrow.faults.cells="
                + String.join("+", run.cells());
    }
}
