package frontrow.faults.soak;

import frontrow.faults.report.Thirds;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges whether what was measured stays level: the last third of a soak is compared with the third before it. */
final class Levels {

    private static final int PERCENT_MORE = 25;
    private static final int SAMPLES_AT_LEAST = 3;

    private Levels() {}

    /** What grows, in words. */
    static List<String> growing(Map<String, List<Long>> series) {
        return series.entrySet().stream()
                .map(one -> growth(one.getKey(), one.getValue()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> growth(String name, List<Long> values) {
        if (values.size() < SAMPLES_AT_LEAST) {
            return Optional.of(name + " was not measured often enough: " + values);
        }
        Thirds thirds = Thirds.of(values);
        long before = thirds.middle();
        long allowed = before + before * PERCENT_MORE / 100 + slack(name);
        return thirds.last() <= allowed
                ? Optional.empty()
                : Optional.of(name + " grows: from " + before + " to " + thirds.last());
    }

    /** What comes and goes with every purchase. */
    private static long slack(String name) {
        if (name.startsWith(Gauges.HEAP)) {
            return 10;
        }
        if (name.startsWith(Gauges.CONNECTIONS)) {
            return 3;
        }
        return 30;
    }
}
