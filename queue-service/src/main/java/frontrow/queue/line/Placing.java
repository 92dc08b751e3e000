package frontrow.queue.line;

import frontrow.queue.estimate.AdmissionRate;

/** What came of asking the line for a place. */
public sealed interface Placing {
    /**
     * The admission has a place.
     *
     * @param kept whether it had one before
     * @param position from 1
     * @param rate at which the line moves
     * @param admissible how many the rate allows to be let in right now
     */
    record Placed(boolean kept, long position, AdmissionRate rate, long admissible) implements Placing {}

    /** It has been let in meanwhile. */
    record Inside() implements Placing {}

    /** It has ended, or is about to be closed because nobody asked for it. */
    record Gone() implements Placing {}

    /** The line is another one by now, or what the caller knew was too old. */
    record LineChanged() implements Placing {}
}
