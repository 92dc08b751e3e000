package frontrow.faults.run;

import frontrow.faults.cell.Cell;
import frontrow.load.Load;
import java.util.List;
import java.util.stream.Stream;

/** What clients complain of, as findings: without what the faults excuse, and no more of them than somebody reads. */
public final class Complaints {

    private static final int TOLD_AT_MOST = 10;

    private Complaints() {}

    /** Of a load that has ended. */
    public static List<String> of(Load load, List<Cell> faults) {
        return of(load.complaints(), faults);
    }

    static List<String> of(List<String> complaints, List<Cell> faults) {
        List<String> all = complaints.stream()
                .filter(complaint -> faults.stream().noneMatch(cell -> cell.excuses(complaint)))
                .map(complaint -> "A client saw: " + complaint)
                .toList();
        int untold = all.size() - TOLD_AT_MOST;
        return untold <= 0
                ? all
                : Stream.concat(all.stream().limit(TOLD_AT_MOST), Stream.of("and " + untold + " complaints more"))
                        .toList();
    }
}
