package frontrow.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The most that a system sells, found by letting fans arrive at one rate after the other, each half as high again, until
 * more of them no longer means more purchases.
 *
 * @param steps one report a rate, lowest first; never empty
 */
public record Peak(List<ArrivalsReport> steps) {

    private static final int STEPS_AT_MOST = 12;
    private static final int VAIN_STEPS_AT_MOST = 2;
    private static final int GROWTH_PERCENT = 5;

    public Peak {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a peak is found in steps");
        }
    }

    /** Steps through rates of new fans, see {@link #find(LoadPlan, Guests, int, Duration)}. */
    public static Peak find(LoadPlan plan, int fromPerMinute, Duration step) {
        return find(plan, Guests.newcomers(plan), fromPerMinute, step);
    }

    /**
     * Steps through rates.
     *
     * @param fromPerMinute visits a minute of the first step, 2 or more
     * @param step how long fans arrive at each rate
     */
    public static Peak find(LoadPlan plan, Guests guests, int fromPerMinute, Duration step) {
        return climb(fromPerMinute, rate -> Arrivals.run(plan, guests, rate, step));
    }

    static Peak climb(int fromPerMinute, IntFunction<ArrivalsReport> run) {
        List<ArrivalsReport> steps = new ArrayList<>();
        long best = 0;
        int rate = fromPerMinute;
        for (int vain = 0; vain < VAIN_STEPS_AT_MOST && steps.size() < STEPS_AT_MOST; rate += rate / 2) {
            ArrivalsReport report = run.apply(rate);
            steps.add(report);
            long goodput = report.goodputPerMinute();
            vain = goodput * 100 > best * (100 + GROWTH_PERCENT) ? 0 : vain + 1;
            best = Math.max(best, goodput);
        }
        return new Peak(steps);
    }

    /** The step with the most confirmed purchases a minute. */
    public ArrivalsReport best() {
        return steps.stream()
                .max(Comparator.comparingLong(ArrivalsReport::goodputPerMinute))
                .orElseThrow();
    }
}
