package frontrow.audit;

import java.util.List;

/**
 * What an audit came to.
 *
 * @param findings in the order of the invariants; no more than {@link Findings#MOST} of each
 * @param unnamed findings beyond those
 * @param underWay payments that had not ended, in live mode; no more than {@link Findings#MOST}
 * @param looks how often everything was looked at until nothing changed any more
 */
public record Report(List<Finding> findings, long unnamed, List<UnderWay> underWay, int looks) {

    public Report {
        findings = List.copyOf(findings);
        underWay = List.copyOf(underWay);
    }

    /** Whether everything holds. */
    public boolean isClean() {
        return findings.isEmpty();
    }
}
