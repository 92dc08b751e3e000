package frontrow.faults.soak;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges whether what was measured stays level: the last third of a soak is compared with the third before it. */
final class Levels {

    private static final int PERCENT_MORE = 25;

    private Levels() {}

    /** What grows, in words. */
    static List<String> growing(Map<String, List<Long>> series) {
        return series.entrySet().stream()
                .map(one -> growth(one.getKey(), one.getValue()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> growth(String name, List<Long> values) {
        int third = values.size() / 3;
        if (third == 0) {
            return Optional.of(name + " was not measured often enough: " + values);
        }
        long before = median(values.subList(third, 2 * third));
        long after = median(values.subList(2 * third, values.size()));
        long allowed = before + before * PERCENT_MORE / 100 + slack(name);
        return after <= allowed ? Optional.empty() : Optional.of(name + " grows: from " + before + " to " + after);
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

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
