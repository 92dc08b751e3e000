package frontrow.faults.report;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.faults.report.Result.Recovery;
import frontrow.faults.report.Result.Run;
import frontrow.faults.report.Result.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

    @TempDir
    Path folder;

    @Test
    void keepResultsInTheOrderInWhichTheyCame() {
        JsonLines<Result> file = new JsonLines<>(folder.resolve("faults").resolve("results.jsonl"), Result.class);
        Result clean = Results.clean(1, List.of("wallet.kill"));
        Result found = Results.result(
                new Run(-2, List.of("redis.kill", "wallet.kill"), "SINGLE"),
                new Recovery(Recovery.NEVER, 5),
                new Verdict(List.of("1 BALANCES wallet.wallets[fan] is \"wrong\"\nhere"), "logs"));
        assertThat(file.read()).isEmpty();

        file.append(clean);
        file.append(found);

        assertThat(file.read()).containsExactly(clean, found);
    }

    @Test
    void keepSoaks() {
        JsonLines<SoakResult> file = new JsonLines<>(folder.resolve("soaks.jsonl"), SoakResult.class);
        SoakResult soak = new SoakResult(
                "2026-05-29T15:30:00Z",
                new SoakResult.Run(1, 30, 900, 20_000),
                List.of("wallet.kill"),
                Map.of("outbox rows", List.of(1L, 2L)),
                new Verdict(List.of(), ""));

        file.append(soak);

        assertThat(file.read()).containsExactly(soak);
    }
}
