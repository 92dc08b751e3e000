package frontrow.http.timer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Does one piece of work again and again, with a pause after each round, on a thread of its own: Spring's shared
 * scheduler would let one slow task delay the deadlines that another has to keep.
 */
public final class RepeatedTask implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RepeatedTask.class);
    private static final int STOP_WITHIN_SECONDS = 4;

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private @Nullable ThreadPoolTaskScheduler scheduler;

    public RepeatedTask(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    @Override
    public synchronized void start() {
        ThreadPoolTaskScheduler started = new ThreadPoolTaskScheduler();
        started.setThreadNamePrefix(name + "-");
        started.setDaemon(true);
        started.setWaitForTasksToCompleteOnShutdown(true);
        started.setAwaitTerminationSeconds(STOP_WITHIN_SECONDS);
        // The next round is the retry: a fault of one round must not end the rounds.
        started.setErrorHandler(
                fault -> log.warn("{} failed, and is tried again in {}: {}", name, pause, fault.toString()));
        started.initialize();
        var _ = started.scheduleWithFixedDelay(work, pause);
        scheduler = started;
    }

    @Override
    public synchronized void stop() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
