package frontrow.load;

import java.time.Duration;

/**
 * When something is to be over.
 *
 * @param atNs in nanoseconds of this machine's running clock
 */
record Deadline(long atNs) {

    static Deadline within(Duration bound) {
        return new Deadline(System.nanoTime() + bound.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, atNs - System.nanoTime()));
    }

    boolean isOver() {
        return left().isZero();
    }

    /** The earlier of this and another. */
    Deadline orIn(Duration bound) {
        Deadline other = within(bound);
        return other.atNs - atNs < 0 ? other : this;
    }

    /** Waits so long, but not beyond this; false if it is over then, or the thread was told to stop. */
    boolean pause(Duration wanted) {
        return Pause.of(Pause.shorter(wanted, left())) && !isOver();
    }
}
