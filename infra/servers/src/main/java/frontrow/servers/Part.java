package frontrow.servers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One server or service as a process: it can be started, stopped, killed, paused and started again. */
public final class Part {

    private static final int LOG_LINES_SHOWN = 15;

    /** Writing the cache is the work of some seconds, and of minutes where much else goes on. */
    private static final Duration TRAINING_PATIENCE = Duration.ofMinutes(5);

    private static final Duration READINESS_POLL = Duration.ofMillis(60);

    private final Recipe recipe;
    private final ProcessLedger ledger;
    private final LogFile log;

    private @Nullable Process process;
    private boolean retired;

    public Part(Recipe recipe, ProcessLedger ledger) {
        this.recipe = recipe;
        this.ledger = ledger;
        this.log = new LogFile(recipe.logFile());
    }

    public String name() {
        return recipe.name();
    }

    public int port() {
        return recipe.port();
    }

    /**
     * Starts the process and waits until it's ready.
     *
     * @return how long that took
     * @throws PartFailedException with the cause in one sentence; nothing is left running then
     */
    public Duration start() {
        long begun = System.nanoTime();
        refuseTakenPort();
        log.rotate();
        recipe.prepare();
        launch(recipe.launch());
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Starts the process again after {@link #stop()} or {@link #kill()}; its log goes on in the same file. */
    public void restart() {
        stop();
        launch(recipe.launch());
    }

    /** Whether a start would be faster after {@link #train()}. */
    public boolean lacksTraining() {
        return recipe.program().filter(JavaProgram::lacksTraining).isPresent();
    }

    /**
     * Starts the process, waits until it's ready, and stops it so that it writes its start cache, which takes long:
     * once for each build of the program.
     *
     * @throws PartFailedException as {@link #start()} would
     */
    public void train() {
        JavaProgram program = recipe.program().orElseThrow();
        refuseTakenPort();
        log.rotate();
        recipe.prepare();
        program.forgetTraining();
        launch(recipe.launch().running(program.trainingCommand()));
        Process trained = running();
        new ProcessTree(trained.toHandle()).stop(stopSignal(), TRAINING_PATIENCE);
        forget(trained);
        if (!isRetired()) {
            program.concludeTraining();
        }
    }

    /** Asks the process to end, and kills it when it doesn't within its patience. */
    public void stop() {
        Process running = current();
        if (running != null) {
            new ProcessTree(running.toHandle()).stop(stopSignal(), recipe.stopPatience());
            forget(running);
        }
    }

    /** Stops for good: a start that is under way fails, and a later one is refused. */
    public void retire() {
        synchronized (this) {
            retired = true;
        }
        stop();
    }

    /** Kills the process and all that it started, as a machine's failure would (SIGKILL). */
    public void kill() {
        Process running = current();
        if (running != null) {
            new ProcessTree(running.toHandle()).kill();
            forget(running);
        }
    }

    /** Freezes the process and all that it started (SIGSTOP). */
    public void pause() {
        new ProcessTree(running().toHandle()).pause();
    }

    /** Lets a frozen process go on (SIGCONT). */
    public void resume() {
        new ProcessTree(running().toHandle()).resume();
    }

    public boolean isAlive() {
        Process running = current();
        return running != null && running.isAlive();
    }

    /** The operating system's id of the process. */
    public long pid() {
        return running().pid();
    }

    /** Completes with the exit code when the process that runs now has ended, for whatever reason. */
    public CompletableFuture<Integer> ended() {
        return running().onExit().thenApply(Process::exitValue);
    }

    /** Does the work of a start that needs no other part: it can be done while others start. */
    public void prepareProgram() {
        Optional<JavaProgram> prepared = recipe.program();
        if (prepared.isPresent() && prepared.get().target().isEmpty()) {
            throw new IllegalStateException(name() + " has nothing to run");
        }
    }

    /** What the part wrote last. */
    public List<String> lastLogLines() {
        return log.lastLines(LOG_LINES_SHOWN);
    }

    private void launch(Launch launch) {
        Process started = spawn(launch);
        try {
            awaitReady(started);
            recipe.afterReady();
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    private synchronized boolean isRetired() {
        return retired;
    }

    private synchronized Process spawn(Launch launch) {
        if (retired) {
            throw new PartFailedException(name() + " is not started, because the stack is stopping.");
        }
        Process started = OwnSession.start(launch, recipe.logFile());
        process = started;
        ledger.enter(name(), started.toHandle(), stopSignal());
        return started;
    }

    private void awaitReady(Process started) {
        long deadline = System.nanoTime() + recipe.startPatience().toNanos();
        while (!recipe.isReady()) {
            Optional<Integer> exitCode = endsWithin(started, READINESS_POLL);
            if (exitCode.isPresent()) {
                throw failure(name() + " ended with exit code " + exitCode.get() + " while it was starting.");
            }
            if (System.nanoTime() > deadline) {
                throw failure(name() + " was not ready after "
                        + recipe.startPatience().toSeconds() + " s.");
            }
        }
    }

    private PartFailedException failure(String sentence) {
        List<String> lines = lastLogLines();
        return new PartFailedException(recipe.explain(lines).orElse(sentence), lines);
    }

    private static Optional<Integer> endsWithin(Process process, Duration time) {
        try {
            return Optional.of(
                    process.onExit().thenApply(Process::exitValue).get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailedException("The start was interrupted.", e);
        } catch (ExecutionException e) {
            throw new PartFailedException("The process can't be awaited.", e);
        }
    }

    /**
     * Looks whether the part's port is free, so that a whole start can be refused before its first process.
     *
     * @throws PartFailedException naming the port and who needs it
     */
    public void refuseTakenPort() {
        if (!ServerPorts.isFree(port())) {
            throw new PartFailedException(
                    "Port " + port() + ", which " + name() + " needs, is taken by another program.");
        }
    }

    private synchronized @Nullable Process current() {
        return process;
    }

    private Process running() {
        Process running = current();
        if (running == null) {
            throw new IllegalStateException(name() + " is not running");
        }
        return running;
    }

    private Signal stopSignal() {
        return recipe.stopsOnInterrupt() ? Signal.INT : Signal.TERM;
    }

    private synchronized void forget(Process ended) {
        if (ended.equals(process) && !ended.isAlive()) {
            process = null;
            ledger.strike(name());
        }
    }
}
