package frontrow.stack;

import frontrow.servers.PartFailedException;
import frontrow.servers.ServerPorts;
import frontrow.stack.guard.RunGuard;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** The program behind {@code mvn -Prun}: starts the stack, says so, and stops it when it's told to or its parent ends. */
public final class StackMain {

    private static final int MINIMUM_JAVA = 25;

    /** The exit code of a program that SIGTERM ended. */
    private static final int TOLD_TO_STOP = 143;

    private final Screen screen = new Screen(System.out);
    private final AtomicBoolean stopping = new AtomicBoolean();

    private final Path outcome;

    private StackMain(Path outcome) {
        this.outcome = outcome;
    }

    /** Arguments: the repository's root; the file of properties that {@link RunGuard} wrote. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[1]);
        Map<String, String> properties = read(file);
        Path root = Path.of(arguments[0]);
        properties.putIfAbsent("frontrow.stack.train", "true");
        StackSettings settings =
                new StackSettings(root, root.resolve(".frontrow"), serverPorts(properties), Map.copyOf(properties));
        int exitCode = new StackMain(RunGuard.outcome(file)).run(settings);
        conclude(RunGuard.outcome(file), exitCode);
        System.exit(exitCode);
    }

    /** Tests of this program want ports that nobody else has. */
    private static ServerPorts serverPorts(Map<String, String> properties) {
        return "free".equals(properties.get("frontrow.stack.server-ports")) ? ServerPorts.free() : ServerPorts.FIXED;
    }

    private int run(StackSettings settings) {
        long begun = System.nanoTime();
        if (Runtime.version().feature() < MINIMUM_JAVA) {
            screen.say("Frontrow needs Java " + MINIMUM_JAVA + " or newer, and this is " + Runtime.version() + ".");
            return 1;
        }
        try {
            screen.say("Frontrow starts its servers and services:");
            Stack stack = Stack.on(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop-stack"));
            CompletableFuture<Void> parentEnded = endWithParent(settings);
            stack.start(screen);
            screen.welcome(stack.baseUrl(), settings.logs(), Duration.ofNanos(System.nanoTime() - begun));
            return parentEnded.isDone() ? 1 : awaitFirstEnd(stack);
        } catch (PartFailedException e) {
            // A start that fails because it's being stopped has no cause worth a sentence.
            if (!stopping.get()) {
                screen.failure(e);
            }
            return 1;
        }
    }

    private void stop(Stack stack) {
        stopping.set(true);
        conclude(outcome, TOLD_TO_STOP);
        long begun = System.nanoTime();
        screen.say("Stopping the services, then the servers ...");
        stack.close();
        screen.say(String.format(Locale.ROOT, "Stopped after %.1f s.", (System.nanoTime() - begun) / 1_000_000_000.0));
    }

    /** The first to conclude is right: an exit for a failure stops the stack too. */
    private static void conclude(Path outcome, int exitCode) {
        try {
            Files.writeString(outcome, exitCode + "\n", StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            // Concluded already.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever started the stack and was killed can't stop it any more. */
    private CompletableFuture<Void> endWithParent(StackSettings settings) {
        String parent = settings.properties().get(RunGuard.PARENT);
        if (parent == null) {
            return new CompletableFuture<>();
        }
        return ProcessHandle.of(Long.parseLong(parent))
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(ProcessHandle.current()))
                // On a thread of its own: the exit waits for ends that are heard on the pool's only thread.
                .thenRunAsync(() -> System.exit(1), task -> new Thread(task, "parent-ended").start());
    }

    private int awaitFirstEnd(Stack stack) {
        CompletableFuture<PartFailedException> firstEnd = new CompletableFuture<>();
        stack.parts()
                .forEach(part -> Thread.ofVirtual().start(() -> {
                    int exitCode = part.ended().join();
                    firstEnd.complete(new PartFailedException(
                            part.name() + " ended with exit code " + exitCode + ", so the stack stops.",
                            part.lastLogLines()));
                }));
        PartFailedException failure = firstEnd.join();
        if (!stopping.get()) {
            screen.failure(failure);
        }
        return 1;
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }
}
