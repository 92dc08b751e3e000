package frontrow.faults;

import frontrow.faults.report.Result;
import frontrow.faults.report.SoakResult;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run's result for the screen. */
final class Lines {

    private Lines() {}

    static String of(Result result) {
        String recovered = String.format(
                Locale.ROOT,
                "%s  %s seed %d: healthy %s, drained %s, %d purchases, requests %s",
                result.start(),
                String.join("+", result.run().cells()),
                result.run().seed(),
                seconds(result.recovery().healthyMs()),
                seconds(result.recovery().drainedMs()),
                result.traffic().purchases(),
                result.traffic().requests());
        if (result.verdict().isClean()) {
            return recovered;
        }
        return recovered
                + result.verdict().findings().stream()
                        .map(finding -> "\n    " + finding)
                        .collect(Collectors.joining())
                + "\n    logs: " + result.verdict().logs() + "\n    again: " + result.repeat();
    }

    static String of(SoakResult soak) {
        StringBuilder lines = new StringBuilder(String.format(
                Locale.ROOT,
                "soak of %d minutes, seed %d: %d purchases, %d requests, %d faults%n",
                soak.run().minutes(),
                soak.run().seed(),
                soak.run().purchases(),
                soak.run().requests(),
                soak.faults().size()));
        soak.series()
                .forEach((name, values) -> lines.append("    ")
                        .append(name)
                        .append(' ')
                        .append(values)
                        .append('\n'));
        soak.verdict()
                .findings()
                .forEach(finding -> lines.append("    ").append(finding).append('\n'));
        return lines.toString();
    }

    private static String seconds(long ms) {
        return ms < 0 ? "never" : String.format(Locale.ROOT, "%.1f s", ms / 1000.0);
    }
}
