package frontrow.faults.run;

import java.util.List;
import java.util.stream.Stream;

/** What clients complain of, as findings: no more of them than somebody reads. */
public final class Complaints {

    private static final int TOLD_AT_MOST = 10;

    private Complaints() {}

    /** Of those that a load or a rush has noted. */
    public static List<String> of(List<String> complaints) {
        List<String> all = complaints.stream()
                .map(complaint -> "A client saw: " + complaint)
                .toList();
        int untold = all.size() - TOLD_AT_MOST;
        return untold <= 0
                ? all
                : Stream.concat(all.stream().limit(TOLD_AT_MOST), Stream.of("and " + untold + " complaints more"))
                        .toList();
    }
}
