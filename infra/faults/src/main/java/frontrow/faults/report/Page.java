package frontrow.faults.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One page of HTML that needs nothing else: cells with their runs, findings and recovery; then every run with its seed. */
public final class Page {

    private static final String HEAD = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Frontrow: fault runs</title><style>
        body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; color: #222; }
        table { border-collapse: collapse; margin: 1rem 0 2rem; }
        th, td { border-bottom: 1px solid #ddd; padding: .25rem .7rem; text-align: left; vertical-align: top; }
        td.n { text-align: right; font-variant-numeric: tabular-nums; }
        tr.bad td { background: #fde8e8; }
        code { font-size: 13px; }
        </style></head><body>
        <h1>Fault runs</h1>
        """;

    private final List<String> cells;
    private final List<Result> results;
    private final List<SoakResult> soaks;
    private final List<OverloadResult> overloads;

    /**
     * A page of all results so far, oldest first; of soaks and of overloads the last is shown.
     *
     * @param cells the ids of all that there are
     */
    public Page(List<String> cells, List<Result> results, List<SoakResult> soaks, List<OverloadResult> overloads) {
        this.cells = List.copyOf(cells);
        this.results = List.copyOf(results);
        this.soaks = List.copyOf(soaks);
        this.overloads = List.copyOf(overloads);
    }

    /** Writes it to a file. */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String html() {
        long bad =
                results.stream().filter(result -> !result.verdict().isClean()).count();
        return HEAD
                + "<p>" + results.size() + " runs, " + bad + " with findings. Recovery is counted from the end of the"
                + " fault until the system is healthy, a new buyer has"
                + " bought, and nothing of before is under way.</p>\n"
                + table(
                        "Cells",
                        results.stream().filter(result -> !result.isPair()).toList())
                + notRun()
                + table("Pairs", results.stream().filter(Result::isPair).toList())
                + (soaks.isEmpty() ? "" : SoakTable.html(soaks.getLast()))
                + (overloads.isEmpty() ? "" : OverloadTable.html(overloads.getLast()))
                + runs()
                + "</body></html>\n";
    }

    private String notRun() {
        Set<String> run = results.stream()
                .filter(result -> !result.isPair())
                .flatMap(result -> result.run().cells().stream())
                .collect(Collectors.toSet());
        List<String> left = cells.stream().filter(cell -> !run.contains(cell)).toList();
        return left.isEmpty()
                ? "<p>Each of the " + cells.size() + " cells was run.</p>\n"
                : "<p>Of " + cells.size() + " cells " + left.size() + " were not run yet: "
                        + Html.escape(String.join(", ", left)) + "</p>\n";
    }

    private static String table(String title, List<Result> runs) {
        Map<String, List<Result>> byFaults = new TreeMap<>();
        runs.forEach(run ->
                byFaults.computeIfAbsent(faults(run), _ -> new ArrayList<>()).add(run));
        return "<h2>" + title + "</h2>\n<table><tr><th>faults</th><th>runs</th><th>with findings</th>"
                + "<th>recovery, worst</th><th>median</th></tr>\n"
                + byFaults.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining())
                + "</table>\n";
    }

    private static String line(String faults, List<Result> runs) {
        long bad = runs.stream().filter(run -> !run.verdict().isClean()).count();
        List<Long> recoveries = runs.stream()
                .map(run -> order(run.recovery().wholeMs()))
                .sorted()
                .toList();
        return Html.row(
                bad > 0,
                Html.cell(Html.escape(faults)),
                Html.number(Long.toString(runs.size())),
                Html.number(Long.toString(bad)),
                Html.number(seconds(recoveries.getLast())),
                Html.number(seconds(recoveries.get(recoveries.size() / 2))));
    }

    private String runs() {
        String rows = results.stream().map(Page::run).collect(Collectors.joining());
        return "<h2>Runs</h2>\n<table><tr><th>start</th><th>faults</th><th>seed</th><th>purchases</th><th>healthy</th>"
                + "<th>drained</th><th>requests by outcome</th><th>findings</th></tr>\n" + rows + "</table>\n";
    }

    private static String run(Result result) {
        return Html.row(
                !result.verdict().isClean(),
                Html.cell(Html.escape(result.start())),
                Html.cell(Html.escape(faults(result))),
                Html.number(Long.toString(result.run().seed())),
                Html.number(Long.toString(result.traffic().purchases())),
                Html.number(seconds(order(result.recovery().healthyMs()))),
                Html.number(seconds(order(result.recovery().drainedMs()))),
                Html.cell(Html.escape(requests(result))),
                Html.cell(findings(result)));
    }

    private static String requests(Result result) {
        return new TreeMap<>(result.traffic().requests())
                .entrySet().stream()
                        .map(outcome -> outcome.getKey() + " × " + outcome.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String findings(Result result) {
        if (result.verdict().isClean()) {
            return "none";
        }
        return Html.lines(result.verdict().findings())
                + "<br>logs: " + Html.code(result.verdict().logs()) + "<br>again: "
                + Html.code(result.repeat());
    }

    private static String faults(Result result) {
        return String.join(" + ", result.run().cells());
    }

    /** Never is longer than anything. */
    private static long order(long ms) {
        return ms == Result.Recovery.NEVER ? Long.MAX_VALUE : ms;
    }

    private static String seconds(long ms) {
        return ms == Long.MAX_VALUE ? "never" : String.format(Locale.ROOT, "%d.%d s", ms / 1000, ms % 1000 / 100);
    }
}
