package frontrow.explore;

import frontrow.explore.Exploration.Finding;
import frontrow.explore.Violation.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Meets every state of a model, those nearest to the start first, and judges each; then looks whether an end can be
 * reached from all of them by progress alone.
 */
final class Explorer {

    /** A bound that a scenario must keep to; more states would not fit into the heap of a test. */
    private static final int STATES_MAX = 6_000_000;

    private static final int NOWHERE = -1;

    private final Model model;
    private final StateTable states;
    private final Numbers parents = new Numbers();
    private final Numbers progress = new Numbers();
    private final Numbers progressFrom = new Numbers();
    private long transitions;
    private @Nullable Finding finding;

    private Explorer(Model model) {
        this.model = model;
        this.states = new StateTable(model.start().length);
    }

    /** Walks through all of a model, or to the first broken promise. */
    static Exploration explore(Model model) {
        long startedAt = System.nanoTime();
        Explorer explorer = new Explorer(model);
        explorer.meet(model.start(), NOWHERE);
        explorer.walk();
        if (explorer.finding == null) {
            explorer.lookForEnds();
        }
        return new Exploration(
                explorer.states.size(),
                explorer.transitions,
                Duration.ofNanos(System.nanoTime() - startedAt),
                Optional.ofNullable(explorer.finding));
    }

    private void walk() {
        int[] from = model.start();
        for (int number = 0; number < states.size() && finding == null; number++) {
            states.read(number, from);
            progressFrom.add(progress.size());
            model.walk(from, new Steps(number));
        }
        progressFrom.add(progress.size());
    }

    private int meet(int[] state, int parent) {
        int known = states.size();
        int number = states.number(state);
        if (number == known) {
            if (known == STATES_MAX) {
                throw new IllegalStateException("more than " + STATES_MAX + " states: the bounds are too wide");
            }
            parents.add(parent);
            Violation violation = model.judge(state);
            if (violation != null && finding == null) {
                finding = new Finding(violation, wayTo(number), model.describe(state));
            }
        }
        return number;
    }

    private void lookForEnds() {
        BitSet ending = new BitSet(states.size());
        int[] state = model.start();
        for (int number = 0; number < states.size(); number++) {
            states.read(number, state);
            ending.set(number, model.isEnd(state));
        }
        boolean more = true;
        while (more) {
            more = false;
            // Steps lead mostly to states met later, so few rounds are enough.
            for (int number = states.size() - 1; number >= 0; number--) {
                if (!ending.get(number) && leadsInto(ending, number)) {
                    ending.set(number);
                    more = true;
                }
            }
        }
        int stuck = ending.nextClearBit(0);
        if (stuck < states.size()) {
            Violation violation = new Violation(Promise.AN_END_IS_REACHABLE, "no way on leads to an end");
            finding = new Finding(violation, wayTo(stuck), model.describe(states.state(stuck)));
        }
    }

    private boolean leadsInto(BitSet ending, int number) {
        for (int edge = progressFrom.get(number); edge < progressFrom.get(number + 1); edge++) {
            if (ending.get(progress.get(edge))) {
                return true;
            }
        }
        return false;
    }

    private List<String> wayTo(int number) {
        List<String> way = new ArrayList<>();
        for (int at = number; parents.get(at) != NOWHERE; at = parents.get(at)) {
            way.addFirst(model.describe(stepBetween(parents.get(at), at)));
        }
        return way;
    }

    private int stepBetween(int parent, int child) {
        int[] sought = states.state(child);
        int[] found = {NOWHERE};
        model.walk(states.state(parent), new Model.Walk() {
            @Override
            public void to(int[] next, boolean isProgress, int step) {
                if (found[0] == NOWHERE && Arrays.equals(next, sought)) {
                    found[0] = step;
                }
            }

            @Override
            public void broken(Violation violation, int step) {}
        });
        return found[0];
    }

    /** Meets what one state leads to. */
    private final class Steps implements Model.Walk {

        private final int from;

        Steps(int from) {
            this.from = from;
        }

        @Override
        public void to(int[] next, boolean isProgress, int step) {
            transitions++;
            if (finding != null) {
                return;
            }
            int number = meet(next, from);
            if (isProgress && number != from) {
                progress.add(number);
            }
        }

        @Override
        public void broken(Violation violation, int step) {
            if (finding == null) {
                List<String> trace = wayTo(from);
                trace.add(model.describe(step));
                finding = new Finding(violation, trace, model.describe(states.state(from)));
            }
        }
    }
}
