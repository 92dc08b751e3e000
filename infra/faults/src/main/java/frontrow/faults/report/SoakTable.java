package frontrow.faults.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The part of the page that shows one soak: a line for each thing measured, with its course drawn small. */
final class SoakTable {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 28;

    private SoakTable() {}

    static String html(SoakResult soak) {
        String rows = soak.series().entrySet().stream()
                .map(series -> row(series.getKey(), series.getValue()))
                .collect(Collectors.joining());
        return "<h2>Soak</h2>\n<p>" + soak.run().minutes() + " minutes from " + Html.escape(soak.start()) + ", seed "
                + soak.run().seed() + ": " + soak.run().purchases() + " purchases, "
                + soak.run().requests()
                + " requests, " + soak.faults().size() + " faults. "
                + (soak.verdict().isClean()
                        ? "Nothing was found."
                        : Html.lines(soak.verdict().findings())) + "</p>\n"
                + "<table><tr><th>measured</th><th>middle third, median</th><th>last third</th><th>most</th>"
                + "<th>course</th></tr>\n" + rows + "</table>\n<p>Faults: "
                + Html.escape(String.join(", ", soak.faults())) + "</p>\n";
    }

    private static String row(String name, List<Long> values) {
        Thirds thirds = Thirds.of(values);
        long most = values.stream().mapToLong(Long::longValue).max().orElse(0);
        return Html.row(
                false,
                Html.cell(Html.escape(name)),
                Html.number(Long.toString(thirds.middle())),
                Html.number(Long.toString(thirds.last())),
                Html.number(Long.toString(most)),
                Html.cell(course(values, Math.max(1, most))));
    }

    private static String course(List<Long> values, long most) {
        String points = IntStream.range(0, values.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%d,%d",
                        i * WIDTH / Math.max(1, values.size() - 1),
                        HEIGHT - values.get(i) * HEIGHT / most))
                .collect(Collectors.joining(" "));
        return "<svg width=\"" + WIDTH + "\" height=\"" + HEIGHT
                + "\"><polyline fill=\"none\" stroke=\"#357\" points=\"" + points + "\"/></svg>";
    }
}
