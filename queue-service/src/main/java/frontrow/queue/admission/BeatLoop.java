package frontrow.queue.admission;

import frontrow.queue.line.LineAway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thing done again and again. The next beat is the retry of a beat that failed; the first failure in a row is logged. */
final class BeatLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(BeatLoop.class);

    private final String name;
    private final Runnable beat;
    private boolean failing;

    BeatLoop(String name, Runnable beat) {
        this.name = name;
        this.beat = beat;
    }

    /** Never throws what can heal: the executor would not call again. */
    @Override
    public void run() {
        try {
            beat.run();
            if (failing) {
                failing = false;
                LOG.info("{} goes on", name);
            }
        } catch (LineAway e) {
            failed("Redis is away", null);
        } catch (RuntimeException e) {
            failed("will be tried again", e);
        }
    }

    private void failed(String what, @Nullable Throwable cause) {
        if (!failing) {
            failing = true;
            LOG.warn("{} stands still: {}", name, what, cause);
        }
    }
}
