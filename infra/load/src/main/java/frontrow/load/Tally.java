package frontrow.load;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How many requests came to what.
 *
 * @param requests by operation and outcome: the status of a success, status and code of a refusal, {@code NO_ANSWER}
 *     (refused or lost connection) or {@code TIMED_OUT}
 */
public record Tally(Map<Operation, SortedMap<String, Long>> requests) {

    public Tally {
        Map<Operation, SortedMap<String, Long>> copy = new EnumMap<>(Operation.class);
        requests.forEach((operation, outcomes) ->
                copy.put(operation, Collections.unmodifiableSortedMap(new TreeMap<>(outcomes))));
        requests = Collections.unmodifiableMap(copy);
    }

    /** All requests. */
    public long total() {
        return count(_ -> true);
    }

    /** Requests of all operations with such an outcome. */
    public long count(Predicate<String> outcome) {
        return requests.values().stream()
                .flatMap(outcomes -> outcomes.entrySet().stream())
                .filter(entry -> outcome.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Requests of one operation with this outcome. */
    public long count(Operation operation, String outcome) {
        SortedMap<String, Long> outcomes = requests.get(operation);
        return outcomes == null ? 0 : outcomes.getOrDefault(outcome, 0L);
    }

    /** Requests that were refused for overload. */
    public long overloads() {
        return count(outcome -> outcome.startsWith("429") || outcome.startsWith("503"));
    }

    /** Requests that nothing came back for. */
    public long silences() {
        return count(outcome -> outcome.equals(Silence.NO_ANSWER.told()) || outcome.equals(Silence.TIMED_OUT.told()));
    }

    /** A line for each operation. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        requests.forEach((operation, outcomes) -> {
            lines.append(operation).append(':');
            outcomes.forEach((outcome, times) ->
                    lines.append("  ").append(outcome).append(" × ").append(times));
            lines.append('\n');
        });
        return lines.toString();
    }
}
