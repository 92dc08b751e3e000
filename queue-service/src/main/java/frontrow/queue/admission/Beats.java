package frontrow.queue.admission;

import frontrow.queue.PaceProperties;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What the waiting room does by itself: lets people in, ends what is over, clears out what was lost. */
@Component
class Beats implements SmartLifecycle {
    private static final Duration CLEAR_OUT_INTERVAL = Duration.ofSeconds(10);
    private static final int LOOPS = 3;
    private static final int STOP_WITHIN_SECONDS = 3;

    private final Pulse pulse;
    private final Sweep sweep;
    private final LineKeeping lineKeeping;
    private final PaceProperties pace;
    private volatile @Nullable ScheduledExecutorService loops;

    Beats(Pulse pulse, Sweep sweep, LineKeeping lineKeeping, PaceProperties pace) {
        this.pulse = pulse;
        this.sweep = sweep;
        this.lineKeeping = lineKeeping;
        this.pace = pace;
    }

    @Override
    public void start() {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(
                LOOPS, Thread.ofPlatform().daemon().name("queue-beat-", 0).factory());
        schedule(executor, new BeatLoop("admission", pulse::beat), pace.admissionInterval());
        schedule(executor, new BeatLoop("the sweep", sweep::run), pace.sweepInterval());
        schedule(executor, new BeatLoop("the clear-out", lineKeeping::closeLost), CLEAR_OUT_INTERVAL);
        loops = executor;
    }

    @Override
    public void stop() {
        ScheduledExecutorService executor = loops;
        loops = null;
        if (executor == null) {
            return;
        }
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException _) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loops != null;
    }

    private static void schedule(ScheduledExecutorService executor, BeatLoop loop, Duration interval) {
        var _ = executor.scheduleWithFixedDelay(loop, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }
}
