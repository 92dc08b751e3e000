package frontrow.load;

import java.time.Duration;
import java.util.SplittableRandom;

/** One whole purchase by a new fan who doesn't give up; shows that the system sells. */
public final class Purchase {

    private static final Duration BEFORE_ANOTHER_VISIT = Duration.ofMillis(250);
    private static final Hall SMALL = new Hall(10, 10, 50);

    private Purchase() {}

    /** Whether a fan comes, gets a seat of a new concert and pays for it within this time. */
    public static boolean succeeds(LoadPlan plan, Duration within) {
        Deadline deadline = Deadline.within(within);
        SplittableRandom random = new SplittableRandom(plan.seed());
        Names names = Names.ofRun(plan.seed());
        try (Crowd crowd = new Crowd(plan, SMALL, Bounds.OF_BUYERS)) {
            for (int visit = 0; !deadline.isOver(); visit++) {
                VisitPlan straight = VisitPlan.purchase(random.split());
                Account fan = new Account(names.of("once-" + visit));
                if (crowd.visit(fan, straight, deadline.left()) == Visit.Result.BOUGHT) {
                    return true;
                }
                deadline.pause(BEFORE_ANOTHER_VISIT);
            }
            return false;
        }
    }
}
