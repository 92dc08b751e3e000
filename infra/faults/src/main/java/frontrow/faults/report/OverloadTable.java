package frontrow.faults.report;

import frontrow.faults.report.OverloadResult.Step;
import java.util.stream.Collectors;

/** The part of the page that shows one overload, rate by rate. */
final class OverloadTable {

    private OverloadTable() {}

    static String html(OverloadResult overload) {
        return "<h2>Overload</h2>\n<p>From " + Html.escape(overload.start()) + ", seed " + overload.seed()
                + ": three times too many visitors leave " + overload.percentOfPeak()
                + " % of the most that is sold; a new buyer has bought " + overload.againMs() + " ms after. "
                + (overload.verdict().isClean()
                        ? "Nothing was found."
                        : Html.lines(overload.verdict().findings()))
                + "</p>\n<table><tr><th>visits a minute</th><th>arrived</th><th>bought</th>"
                + "<th>bought a minute, in time</th><th>requests refused</th><th>within, median</th><th>99 of 100</th>"
                + "<th>never answered</th></tr>\n"
                + overload.steps().stream().map(OverloadTable::row).collect(Collectors.joining())
                + row(overload.overload()) + "</table>\n";
    }

    private static String row(Step step) {
        return Html.row(
                false,
                number(step.visitsPerMinute()),
                number(step.arrived()),
                number(step.confirmed()),
                number(step.goodputPerMinute()),
                number(step.refused().count()),
                Html.number(step.refused().p50Ms() + " ms"),
                Html.number(step.refused().p99Ms() + " ms"),
                number(step.refused().unanswered()));
    }

    private static String number(long value) {
        return Html.number(Long.toString(value));
    }
}
