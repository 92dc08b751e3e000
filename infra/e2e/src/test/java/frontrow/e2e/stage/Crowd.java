package frontrow.e2e.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Many at once. */
public final class Crowd {

    private static final long BOUND_S = 90;
    private static final int AT_A_TIME = 8;

    /** One call of a crowd: what it gave, and when it ran, in nanoseconds of one clock. */
    public record Run<T>(T result, long beganNs, long endedNs) {}

    private Crowd() {}

    /** Runs all, a few at a time: what has to be done, but isn't the rush that is tested. */
    public static <T> List<T> all(List<? extends Callable<T>> calls) {
        Semaphore places = new Semaphore(AT_A_TIME);
        List<Callable<T>> orderly = new ArrayList<>();
        for (Callable<T> call : calls) {
            orderly.add(() -> {
                places.acquire();
                try {
                    return call.call();
                } finally {
                    places.release();
                }
            });
        }
        return run(orderly);
    }

    /** Starts all at one moment: none begins before every one is ready. */
    public static <T> List<Run<T>> atOnce(List<? extends Callable<T>> calls) {
        CountDownLatch ready = new CountDownLatch(calls.size());
        List<Callable<Run<T>>> held = new ArrayList<>();
        for (Callable<T> call : calls) {
            held.add(() -> {
                ready.countDown();
                ready.await();
                long began = System.nanoTime();
                T result = call.call();
                return new Run<>(result, began, System.nanoTime());
            });
        }
        return run(held);
    }

    /** The most calls that were running at one moment. */
    public static <T> int overlap(List<Run<T>> runs) {
        int most = 0;
        for (Run<T> one : runs) {
            int running = 0;
            for (Run<T> other : runs) {
                if (other.beganNs() <= one.beganNs() && one.beganNs() < other.endedNs()) {
                    running++;
                }
            }
            most = Math.max(most, running);
        }
        return most;
    }

    private static <T> List<T> run(List<? extends Callable<T>> calls) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            calls.forEach(call -> running.add(threads.submit(call)));
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(BOUND_S, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException failed) {
            throw new AssertionError(
                    "one of the crowd failed: " + failed.getCause().getMessage(), failed.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("the crowd did not finish within " + BOUND_S + " s", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", stopped);
        }
    }
}
