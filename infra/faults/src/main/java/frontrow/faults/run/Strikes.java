package frontrow.faults.run;

import frontrow.faults.cell.Cell;
import frontrow.faults.run.RunPlan.Strike;
import frontrow.faults.system.RunningSystem;
import frontrow.faults.system.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets the faults of a plan strike, each at its moment and for as long as it lasts, and heals them. */
public final class Strikes {

    /** Longer than the longest fault, with the patience of who starts processes again. */
    private static final Duration BOUND = Duration.ofMinutes(8);

    private final RunningSystem system;

    public Strikes(RunningSystem system) {
        this.system = system;
    }

    /**
     * One fault, now.
     *
     * @throws IllegalStateException if it can't be inflicted or healed
     */
    public void happen(Cell cell, SplittableRandom choices) {
        happen(List.of(new Strike(cell, Duration.ZERO, choices)));
    }

    /**
     * Returns when all are healed.
     *
     * @throws IllegalStateException if a fault can't be inflicted or healed
     */
    void happen(List<Strike> strikes) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] all = strikes.stream()
                    .map(strike -> CompletableFuture.runAsync(() -> happen(strike), threads))
                    .toArray(CompletableFuture<?>[]::new);
            await(CompletableFuture.allOf(all));
        }
    }

    private void happen(Strike strike) {
        Waiting.pass(strike.after());
        Runnable heal = strike.cell().strike(system, strike.choices());
        Waiting.pass(strike.cell().lasts());
        heal.run();
    }

    private static void await(CompletableFuture<Void> all) {
        try {
            all.get(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a fault can't be inflicted or healed: " + failure.getCause(), failure);
        } catch (TimeoutException late) {
            throw new IllegalStateException("a fault isn't healed after " + BOUND.toMinutes() + " minutes", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
