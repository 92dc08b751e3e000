package frontrow.faults.report;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.faults.report.OverloadResult.Refused;
import frontrow.faults.report.OverloadResult.Step;
import frontrow.faults.report.Result.Recovery;
import frontrow.faults.report.Result.Run;
import frontrow.faults.report.Result.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void showsRecoveryByCellWorstAndMedian() {
        String page = page(
                recovered("wallet.kill", 1_000, 2_500),
                recovered("wallet.kill", 9_900, 500),
                recovered("wallet.kill", 3_000, 4_000));

        assertThat(page)
                .contains("<td>wallet.kill</td><td class=\"n\">3</td><td class=\"n\">0</td>"
                        + "<td class=\"n\">9.9 s</td><td class=\"n\">4.0 s</td>");
    }

    @Test
    void countsASystemThatNeverRecoveredAsTheWorst() {
        assertThat(page(recovered("wallet.kill", 1_000, Recovery.NEVER), recovered("wallet.kill", 2_000, 2_000)))
                .contains("<td class=\"n\">never</td>");
    }

    @Test
    void tellsFindingsHowToRepeatThemAndWhereTheLogsAre() {
        String page = page(Results.result(
                new Run(77, List.of("redis.kill", "wallet.kill"), "SINGLE"),
                new Recovery(1, 1),
                new Verdict(List.of("balance < 0 & more"), "kept/logs")));

        assertThat(page)
                .contains("1 runs, 1 with findings")
                .contains("balance &lt; 0 &amp; more")
                .contains("<code>kept/logs</code>")
                .contains("-Dfrontrow.faults.seed=77 -Dfrontrow.faults.cells=redis.kill+wallet.kill")
                .contains("<h2>Pairs</h2>")
                .contains("<td>redis.kill + wallet.kill</td>");
    }

    @Test
    void namesTheCellsThatWereNotRunYet() {
        assertThat(page(recovered("wallet.kill", 1, 1))).contains("Of 2 cells 1 were not run yet: queue.kill");
        assertThat(page(recovered("wallet.kill", 1, 1), recovered("queue.kill", 1, 1)))
                .contains("Each of the 2 cells was run.");
    }

    @Test
    void showsTheLastSoak() {
        SoakResult soak = new SoakResult(
                "2026-05-29T15:30:00Z",
                new SoakResult.Run(1, 30, 900, 20_000),
                List.of("wallet.kill"),
                Map.of("outbox rows", List.of(9L, 4L, 2L)),
                new Verdict(List.of(), ""));

        assertThat(new Page(List.of(), List.of(), List.of(soak), List.of()).html())
                .contains("<td>outbox rows</td><td class=\"n\">4</td><td class=\"n\">2</td><td class=\"n\">9</td>")
                .contains("Nothing was found.");
    }

    @Test
    void showsTheLastOverload() {
        Step peak = new Step(300, 100, 90, 250, new Refused(0, 0, 0, 0));
        Step overload = new Step(900, 800, 300, 225, new Refused(7, 5, 99, 0));

        assertThat(new Page(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(new OverloadResult(
                                        "2026-05-29T15:30:00Z",
                                        1,
                                        List.of(peak),
                                        overload,
                                        1_234,
                                        new Verdict(List.of(), ""))))
                        .html())
                .contains("leave 90 % of the most that is sold")
                .contains("1234 ms after")
                .contains("<td class=\"n\">900</td><td class=\"n\">800</td>");
    }

    private static Result recovered(String cell, long healthyMs, long drainedMs) {
        return Results.result(
                new Run(1, List.of(cell), "SINGLE"), new Recovery(healthyMs, drainedMs), new Verdict(List.of(), ""));
    }

    private static String page(Result... results) {
        return new Page(List.of("wallet.kill", "queue.kill"), List.of(results), List.of(), List.of()).html();
    }
}
