package frontrow.stack.proxy;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Something to be done at the first such moment of any connection, and only then. */
final class Trap {

    private final Moment moment;
    private final Supplier<Then> deed;
    private final AtomicBoolean sprung = new AtomicBoolean();

    Trap(Moment moment, Supplier<Then> deed) {
        this.moment = moment;
        this.deed = deed;
    }

    Moment moment() {
        return moment;
    }

    /** Whether the moment is this caller's; it is nobody's after that. */
    boolean take() {
        return sprung.compareAndSet(false, true);
    }

    Then run() {
        return deed.get();
    }
}
