package frontrow.faults.cell;

import frontrow.faults.system.RunningSystem;
import java.util.random.RandomGenerator;

/** Something that befalls the running system. */
@FunctionalInterface
interface Fault {

    /**
     * Inflicts it.
     *
     * @param choices for what the fault leaves open, such as which of two processes it befalls
     * @return what ends it, and returns when what the fault ended is up again
     */
    Runnable strike(RunningSystem system, RandomGenerator choices);
}
