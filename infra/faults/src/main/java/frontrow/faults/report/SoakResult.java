package frontrow.faults.report;

import frontrow.faults.report.Result.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a soak came to.
 *
 * @param start when it began, RFC 3339
 * @param faults what struck, in order
 * @param series what was measured, by name, from first to last; every series has a value for each sample
 */
public record SoakResult(String start, Run run, List<String> faults, Map<String, List<Long>> series, Verdict verdict) {

    public SoakResult {
        faults = List.copyOf(faults);
        series = new LinkedHashMap<>(series);
    }

    /** How long it was to last, what it was drawn from, and what was sold meanwhile. */
    public record Run(long seed, long minutes, long purchases, long requests) {}
}
