package frontrow.explore;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.explore.Violation.Promise;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The explorer on an old riddle whose answers are known: a jug for three litres and one for five, a well, and four litres to
 * be measured.
 */
class ExplorerTest {

    private static final Violation FOUR_LITRES = new Violation(Promise.WORD_IS_KEPT, "four litres");

    @Test
    void meetsEveryStateOnce() {
        Exploration exploration = Explorer.explore(new Jugs(0, true));

        assertThat(exploration.states()).isEqualTo(16);
        assertThat(exploration.finding()).isEmpty();
    }

    @Test
    void findsAStateThatBreaksAPromiseByTheShortestWay() {
        Exploration exploration = Explorer.explore(new Jugs(4, true));

        Exploration.Finding finding = exploration.finding().orElseThrow();
        assertThat(finding.violation()).isEqualTo(FOUR_LITRES);
        assertThat(finding.trace())
                .containsExactly(
                        "fill five", "five to three", "empty three", "five to three", "fill five", "five to three");
    }

    @Test
    void findsAStateFromWhichNoProgressLeadsToAnEnd() {
        Exploration exploration = Explorer.explore(new Jugs(0, false));

        Exploration.Finding finding = exploration.finding().orElseThrow();
        assertThat(finding.violation().promise()).isEqualTo(Promise.AN_END_IS_REACHABLE);
        assertThat(finding.trace()).hasSize(1);
    }

    @Test
    void tellsStatesApartHoweverManyThereAre() {
        StateTable table = new StateTable(2);
        int states = 300_000;
        for (int number = 0; number < states; number++) {
            assertThat(table.number(new int[] {number % 1000, number / 1000})).isEqualTo(number);
        }

        assertThat(table.number(new int[] {999, 299})).isEqualTo(states - 1);
        assertThat(table.state(123_456)).containsExactly(456, 123);
        assertThat(table.size()).isEqualTo(states);
    }

    /**
     * Two jugs.
     *
     * @param forbidden litres in the larger one that break a promise
     * @param emptying whether to pour away is progress
     */
    private record Jugs(int forbidden, boolean emptying) implements Model {

        private static final int THREE = 3;
        private static final int FIVE = 5;
        private static final List<String> STEPS =
                List.of("fill three", "fill five", "empty three", "empty five", "three to five", "five to three");

        @Override
        public int[] start() {
            return new int[] {0, 0};
        }

        @Override
        public void walk(int[] from, Walk walk) {
            int intoFive = Math.min(from[0], FIVE - from[1]);
            int intoThree = Math.min(from[1], THREE - from[0]);
            walk.to(new int[] {THREE, from[1]}, false, 0);
            walk.to(new int[] {from[0], FIVE}, false, 1);
            walk.to(new int[] {0, from[1]}, emptying, 2);
            walk.to(new int[] {from[0], 0}, emptying, 3);
            walk.to(new int[] {from[0] - intoFive, from[1] + intoFive}, true, 4);
            walk.to(new int[] {from[0] + intoThree, from[1] - intoThree}, true, 5);
        }

        @Override
        public boolean isEnd(int[] state) {
            return state[0] + state[1] == 0;
        }

        @Override
        public @Nullable Violation judge(int[] state) {
            return forbidden > 0 && state[1] == forbidden ? FOUR_LITRES : null;
        }

        @Override
        public String describe(int step) {
            return STEPS.get(step);
        }

        @Override
        public List<String> describe(int[] state) {
            return List.of(state[0] + " and " + state[1]);
        }
    }
}
