package frontrow.faults.overload;

import frontrow.faults.report.OverloadResult.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What overload may cost. */
final class Judgement {

    private static final int GOODPUT_PERCENT = 80;

    /** A sign-up waits three seconds for its turn to have a password hashed; nothing else is refused later. */
    private static final Duration REFUSED_WITHIN = Duration.ofSeconds(4);

    private static final Duration SELLS_AGAIN_WITHIN = Duration.ofSeconds(15);

    private Judgement() {}

    /** What is wrong; nothing where everything holds. */
    static List<String> findings(Step best, Step overload, Duration untilItSells) {
        List<String> findings = new ArrayList<>();
        if (overload.goodputPerMinute() * 100 < best.goodputPerMinute() * GOODPUT_PERCENT) {
            findings.add("Goodput under overload is " + overload.goodputPerMinute() + " a minute, less than "
                    + GOODPUT_PERCENT + " % of " + best.goodputPerMinute() + ".");
        }
        if (overload.refused().p99Ms() > REFUSED_WITHIN.toMillis()) {
            findings.add("One in a hundred who are refused waits "
                    + overload.refused().p99Ms() + " ms for it.");
        }
        if (overload.refused().unanswered() > 0) {
            findings.add(overload.refused().unanswered() + " requests were never answered.");
        }
        if (untilItSells.compareTo(SELLS_AGAIN_WITHIN) > 0) {
            findings.add("A purchase after the overload took " + untilItSells.toSeconds() + " s.");
        }
        return findings;
    }
}
