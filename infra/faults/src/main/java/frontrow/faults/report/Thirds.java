package frontrow.faults.report;

import java.util.List;

/**
 * By what a series is judged: the medians of its middle and of its last third. In the first one everything still settles.
 */
public record Thirds(long middle, long last) {

    /** Of the values from first to last; zero for a third that has none. */
    public static Thirds of(List<Long> values) {
        int third = values.size() / 3;
        return new Thirds(median(values.subList(third, 2 * third)), median(values.subList(2 * third, values.size())));
    }

    private static long median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
