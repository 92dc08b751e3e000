package frontrow.explore;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a walk through all states found.
 *
 * @param transitions steps taken, those to states met before included
 * @param finding the first broken promise by the shortest way to it; the walk ended there
 */
record Exploration(int states, long transitions, Duration took, Optional<Finding> finding) {

    /** A broken promise and the way to it. */
    record Finding(Violation violation, List<String> trace, List<String> state) {

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(
                    "%s: %s%nafter %d steps:%n".formatted(violation.promise(), violation.what(), trace.size()));
            for (int step = 0; step < trace.size(); step++) {
                text.append("%3d. %s%n".formatted(step + 1, trace.get(step)));
            }
            text.append("which leads to:%n".formatted());
            state.forEach(line -> text.append("     ").append(line).append(System.lineSeparator()));
            return text.toString();
        }
    }

    @Override
    public String toString() {
        return "%,d states, %,d transitions, %.1f s".formatted(states, transitions, took.toMillis() / 1000.0);
    }
}
