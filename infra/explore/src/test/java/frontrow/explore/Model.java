package frontrow.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something with states and steps between them. A state is a row of numbers of a fixed width. */
interface Model {

    int[] start();

    /** Tells every step that leads on from a state. */
    void walk(int[] from, Walk walk);

    /** Whether nothing is left to be done. */
    boolean isEnd(int[] state);

    /** The promise that is not kept in a state, if one isn't. */
    @Nullable
    Violation judge(int[] state);

    /** A step as a line of a trace. */
    String describe(int step);

    /** A state as lines at the end of a trace. */
    List<String> describe(int[] state);

    /** Hears the steps that lead on from one state. */
    interface Walk {

        /**
         * A step to another state.
         *
         * @param next only good until the call returns
         * @param progress false for a fault or for what somebody may do or leave: nothing may depend on it to come to an end
         * @param step to be described later
         */
        void to(int[] next, boolean progress, int step);

        /** A step that itself breaks a promise. */
        void broken(Violation violation, int step);
    }
}
