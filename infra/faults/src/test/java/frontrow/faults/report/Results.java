package frontrow.faults.report;

import frontrow.faults.report.Result.Recovery;
import frontrow.faults.report.Result.Run;
import frontrow.faults.report.Result.Traffic;
import frontrow.faults.report.Result.Verdict;
import java.util.List;
import java.util.Map;

/** Results as tests want them. */
public final class Results {

    private Results() {}

    public static Result clean(long seed, List<String> cells) {
        return result(new Run(seed, cells, "SINGLE"), new Recovery(1_200, 3_400), new Verdict(List.of(), ""));
    }

    static Result result(Run run, Recovery recovery, Verdict verdict) {
        return new Result(
                "2026-05-29T15:30:00Z",
                run,
                new Traffic(12, Map.of("200", 40L, "503 UNAVAILABLE", 3L)),
                recovery,
                verdict);
    }
}
