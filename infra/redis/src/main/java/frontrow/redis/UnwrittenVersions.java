package frontrow.redis;

import frontrow.redis.VersionedCache.Version;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The newest versions that Redis could not be told of. Each is tried again until it is written or as old as its value may
 * become: by then whatever Redis had before it has run out as well.
 */
final class UnwrittenVersions implements AutoCloseable {

    private static final int KEYS_AT_MOST = 10_000;
    private static final long PAUSE_MS = 250;

    private record Waiting(Version version, long untilNs) {}

    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Predicate<Version> write;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("unwritten-versions").factory());

    UnwrittenVersions(Predicate<Version> write) {
        this.write = write;
        var _ = timer.scheduleWithFixedDelay(this::writeAll, PAUSE_MS, PAUSE_MS, TimeUnit.MILLISECONDS);
    }

    void add(Version version) {
        if (waiting.size() >= KEYS_AT_MOST && !waiting.containsKey(version.key())) {
            return; // readers of this key see the old value until it runs out
        }
        long untilNs = System.nanoTime() + version.ttl().toNanos();
        waiting.merge(version.key(), new Waiting(version, untilNs), UnwrittenVersions::newer);
    }

    boolean has(String key) {
        return waiting.containsKey(key);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void writeAll() {
        for (Waiting each : List.copyOf(waiting.values())) {
            if (System.nanoTime() - each.untilNs() > 0 || write.test(each.version())) {
                waiting.remove(each.version().key(), each);
            } else {
                return; // Redis is still away
            }
        }
    }

    private static Waiting newer(Waiting one, Waiting other) {
        return other.version().number() >= one.version().number() ? other : one;
    }
}
