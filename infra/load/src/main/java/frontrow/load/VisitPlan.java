package frontrow.load;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** What a fan means to do on one visit; all of it is drawn before the visit begins, whatever the system then answers. */
record VisitPlan(Course course, Money money, Wish wish, Manner manner, Farewell farewell) {

    enum Course {
        BUY,
        /** Holds seats, gives them back, then buys others. */
        CHANGE_MIND,
        /** Holds seats and pays when the hold has just run out. */
        PAY_TOO_LATE,
        /** Holds seats and goes. */
        LET_LAPSE,
        /** Looks at the seats and goes. */
        LOOK_ONLY,
        /** Goes while still in the line. */
        WALK_AWAY
    }

    /** How a fan goes who hasn't paid. */
    enum Farewell {
        LEAVES,
        /** The browser is closed, and nobody tells the system. */
        VANISHES
    }

    /**
     * How the wallet is filled.
     *
     * @param first won, charged before looking at seats; 0: nothing
     * @param again won, charged right after that; 0: nothing
     * @param tooLittle pays first with what is there, and charges what is missing only when refused
     */
    record Money(long first, long again, boolean tooLittle) {}

    /**
     * Which seats a fan wants.
     *
     * @param picks seed of which of the free ones
     */
    record Wish(int seats, long picks) {}

    /** @param thinking between two steps */
    record Manner(Till.Manner paying, boolean doubting, Duration thinking) {}

    private static final long CHARGE_STEP = 1_000;
    private static final int THINKING_AT_MOST_MS = 150;

    static VisitPlan draw(RandomGenerator random) {
        return new VisitPlan(
                course(random.nextInt(100)),
                money(random),
                new Wish(1 + random.nextInt(3), random.nextLong()),
                manner(random),
                random.nextInt(50) == 0 ? Farewell.VANISHES : Farewell.LEAVES);
    }

    /** Goes straight for one seat. */
    static VisitPlan purchase(RandomGenerator random) {
        return new VisitPlan(
                Course.BUY,
                new Money(0, 0, false),
                new Wish(1, random.nextLong()),
                new Manner(new Till.Manner(false, true, false), false, Duration.ZERO),
                Farewell.LEAVES);
    }

    private static Course course(int percent) {
        if (percent < 68) {
            return Course.BUY;
        } else if (percent < 76) {
            return Course.CHANGE_MIND;
        } else if (percent < 78) {
            return Course.PAY_TOO_LATE;
        } else if (percent < 87) {
            return Course.LET_LAPSE;
        } else if (percent < 93) {
            return Course.LOOK_ONLY;
        }
        return Course.WALK_AWAY;
    }

    private static Money money(RandomGenerator random) {
        boolean tooLittle = random.nextInt(6) == 0;
        if (tooLittle) {
            return new Money(Purse.LEAST_CHARGE, 0, true);
        }
        long first = random.nextInt(4) == 0 ? 0 : amount(random);
        long again = first > 0 && random.nextInt(4) == 0 ? amount(random) : 0;
        return new Money(first, again, false);
    }

    private static long amount(RandomGenerator random) {
        return CHARGE_STEP * random.nextLong(Purse.LEAST_CHARGE / CHARGE_STEP, 201);
    }

    private static Manner manner(RandomGenerator random) {
        boolean async = random.nextInt(4) == 0;
        boolean asking = random.nextInt(20) != 0;
        boolean doubting = random.nextInt(8) == 0;
        Duration thinking = Duration.ofMillis(random.nextInt(THINKING_AT_MOST_MS));
        return new Manner(new Till.Manner(async, asking, random.nextInt(8) == 0), doubting, thinking);
    }
}
