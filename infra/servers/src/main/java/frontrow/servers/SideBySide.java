package frontrow.servers;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs the steps of a start or a stop at the same time. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * Runs all steps and waits for them.
     *
     * @param onFirstFailure called at once when a step fails, to end the others: nobody waits for a start that is lost
     * @throws PartFailedException the first failure
     */
    public static void run(List<Runnable> steps, Runnable onFirstFailure) {
        CompletableFuture<RuntimeException> firstFailure = new CompletableFuture<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] running = steps.stream()
                    .map(step -> CompletableFuture.runAsync(() -> run(step, firstFailure, onFirstFailure), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            RuntimeException cause = firstFailure.getNow(e);
            throw cause instanceof PartFailedException known
                    ? known
                    : new PartFailedException("The start failed: " + cause, cause);
        }
    }

    private static void run(Runnable step, CompletableFuture<RuntimeException> firstFailure, Runnable onFirstFailure) {
        try {
            step.run();
        } catch (RuntimeException e) {
            if (firstFailure.complete(e)) {
                onFirstFailure.run();
            }
            throw e;
        }
    }
}
