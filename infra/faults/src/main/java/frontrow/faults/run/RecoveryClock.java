package frontrow.faults.run;

import frontrow.faults.report.Result.Recovery;
import frontrow.faults.system.RunningSystem;
import frontrow.faults.system.Topics;
import frontrow.faults.system.Unreachable;
import frontrow.faults.system.Waiting;
import frontrow.load.LoadPlan;
import frontrow.load.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Measures how long the system takes to recover, once nothing disturbs it any more. */
final class RecoveryClock {

    /** Aimed at are 15 s; who takes longer than this has not recovered. */
    static final Duration BOUND = Duration.ofSeconds(90);

    private final RunningSystem system;
    private final Topics topics;
    private final LoadPlan load;

    RecoveryClock(RunningSystem system, Topics topics, LoadPlan load) {
        this.system = system;
        this.topics = topics;
        this.load = load;
    }

    /** Called when the last fault is healed; returns when both are measured or waited for in vain. */
    Recovery measure() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long healed = System.nanoTime();
            CompletableFuture<Long> healthy = CompletableFuture.supplyAsync(() -> untilHealthy(healed), threads);
            CompletableFuture<Long> drained = CompletableFuture.supplyAsync(() -> untilDrained(healed), threads);
            return new Recovery(healthy.join(), drained.join());
        }
    }

    private long untilHealthy(long healed) {
        boolean healthy = Waiting.holdsWithin(BOUND, system::isHealthy);
        Duration left = BOUND.minusNanos(System.nanoTime() - healed);
        if (!healthy || left.isNegative()) {
            return Recovery.NEVER;
        }
        return Purchase.succeeds(load, left) ? since(healed) : Recovery.NEVER;
    }

    private long untilDrained(long healed) {
        AtomicReference<@Nullable Backlog> seen = new AtomicReference<>();
        boolean drained = Waiting.holdsWithin(BOUND, () -> {
            Backlog backlog = seen.get();
            if (backlog == null) {
                backlog = new Backlog(system.databases().now(), topics.ends());
                seen.set(backlog);
            }
            return isDrained(backlog);
        });
        return drained ? since(healed) : Recovery.NEVER;
    }

    /** @throws Unreachable while a server is still on its way back */
    private boolean isDrained(Backlog backlog) {
        return system.databases().livePayments(backlog.before()) == 0
                && system.databases().unsent(backlog.before()) == 0
                && topics.unread(backlog.ends()) == 0;
    }

    private static long since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }

    /** What had been begun by a moment. */
    private record Backlog(Instant before, Map<TopicPartition, Long> ends) {}
}
