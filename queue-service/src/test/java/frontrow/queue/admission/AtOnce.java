package frontrow.queue.admission;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Calls that all begin at the same moment. */
final class AtOnce {
    private AtOnce() {}

    /** The answers, in the order of the callers' numbers, which count from 0. */
    static <T> List<T> call(int callers, IntFunction<T> call) {
        CountDownLatch everybodyIsThere = new CountDownLatch(callers);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> calls = IntStream.range(0, callers)
                    .mapToObj(i -> executor.submit(() -> {
                        everybodyIsThere.countDown();
                        everybodyIsThere.await();
                        return call.apply(i);
                    }))
                    .toList();
            return calls.stream().map(AtOnce::result).toList();
        }
    }

    private static <T> T result(Future<T> call) {
        try {
            return call.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
