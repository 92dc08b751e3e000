package frontrow.explore;

import frontrow.explore.Violation.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One part of the system: what it does depends on its state and on nothing else, so each case is carried out once and
 * remembered.
 *
 * @param <S> everything that it keeps, immutable
 */
abstract class Part<S> {

    private final Interner<S> states = new Interner<>();
    /** By state and act. */
    private final List<@Nullable Reaction[]> known = new ArrayList<>();

    private final Vocabulary vocabulary;

    Part(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What follows from an act.
     *
     * @param sent the messages' set, see {@link Vocabulary}
     * @param broken the promise that it breaks, if it does
     */
    record Reaction(int state, long sent, @Nullable Violation broken) {}

    /** Carries an act out in a transaction of its own; what it throws is a bug. */
    abstract S after(S before, Act act, Sent sent);

    /** The promise that is broken by getting from one state to another, if one is. */
    @Nullable
    Violation judge(S before, S after) {
        return null;
    }

    final int number(S state) {
        return states.number(state);
    }

    final S state(int number) {
        return states.value(number);
    }

    /** Every state that it was met in. */
    final Stream<S> states() {
        return states.values();
    }

    final Reaction react(int state, int act) {
        while (known.size() <= state) {
            known.add(new Reaction[Vocabulary.ACTS_MAX]);
        }
        Reaction reaction = known.get(state)[act];
        if (reaction == null) {
            reaction = carryOut(state, vocabulary.act(act));
            known.get(state)[act] = reaction;
        }
        return reaction;
    }

    private Reaction carryOut(int state, Act act) {
        S before = states.value(state);
        Sent sent = new Sent();
        S after;
        try {
            after = after(before, act, sent);
        } catch (RuntimeException bug) {
            return new Reaction(state, 0, new Violation(Promise.NO_DEAD_LETTER, act + ": " + bug));
        }
        Function<Message, Long> place = vocabulary::place;
        long set = sent.messages().stream().map(place).reduce(0L, (some, more) -> some | more);
        return new Reaction(states.number(after), set, judge(before, after));
    }
}
