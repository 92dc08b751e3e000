package frontrow.load;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.load.VisitPlan.Course;
import frontrow.load.VisitPlan.Farewell;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VisitPlanTest {

    private static final List<VisitPlan> MANY = drawn(42, 2_000);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(drawn(42, 2_000)).isEqualTo(MANY);
    }

    @Test
    void isAnotherForAnotherSeed() {
        assertThat(drawn(43, 20)).doesNotContainAnyElementsOf(MANY);
    }

    @Test
    void leavesNoCourseOut() {
        assertThat(MANY).extracting(VisitPlan::course).contains(Course.values());
        assertThat(MANY).extracting(VisitPlan::farewell).contains(Farewell.values());
        assertThat(MANY).filteredOn(plan -> plan.course() == Course.BUY).hasSizeBetween(1_200, 1_500);
    }

    @Test
    void leavesNoMannerOut() {
        assertThat(MANY).anyMatch(plan -> plan.manner().paying().async());
        assertThat(MANY).anyMatch(plan -> !plan.manner().paying().asking());
        assertThat(MANY).anyMatch(plan -> plan.manner().paying().doubting());
        assertThat(MANY).anyMatch(plan -> plan.manner().doubting());
        assertThat(MANY).anyMatch(plan -> plan.money().tooLittle());
        assertThat(MANY).anyMatch(plan -> plan.money().again() > 0);
    }

    @Test
    void staysWithinWhatMayBeAskedFor() {
        assertThat(MANY).allSatisfy(plan -> {
            assertThat(plan.wish().seats()).isBetween(1, 3);
            assertThat(plan.money().first()).matches(VisitPlanTest::mayBeCharged);
            assertThat(plan.money().again()).matches(VisitPlanTest::mayBeCharged);
            assertThat(plan.manner().thinking()).isBetween(Duration.ZERO, Duration.ofMillis(150));
        });
    }

    @Test
    void hasTooLittleMoneyAtFirstForAnySeat() {
        assertThat(MANY)
                .filteredOn(plan -> plan.money().tooLittle())
                .allMatch(plan -> plan.money().first() + plan.money().again() < Venue.CHEAPEST);
    }

    private static boolean mayBeCharged(long amount) {
        return amount == 0 || (amount >= 10_000 && amount <= 1_000_000);
    }

    private static List<VisitPlan> drawn(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(_ -> VisitPlan.draw(random.split()))
                .toList();
    }
}
