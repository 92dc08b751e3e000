package frontrow.faults.cell;

import frontrow.stack.proxy.Moment;
import frontrow.stack.proxy.TcpProxy;
import frontrow.stack.proxy.Then;
import java.util.concurrent.atomic.AtomicInteger;

/** Cuts the connection between a commit and its answer, at every so many-th commit, until it ends. */
final class CommitCutter {

    private final int every;
    private final AtomicInteger commits = new AtomicInteger();
    private volatile boolean over;

    CommitCutter(int every) {
        this.every = every;
    }

    /** A proxy tells of one moment only, so each asks for the next. */
    void watch(TcpProxy proxy) {
        if (!over) {
            proxy.once(Moment.answered("COMMIT"), () -> {
                watch(proxy);
                return !over && commits.incrementAndGet() % every == 0 ? Then.CUT : Then.PASS_ON;
            });
        }
    }

    void end() {
        over = true;
    }
}
