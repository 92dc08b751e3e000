package frontrow.stack.guard;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Keeps Maven alive until the stack that it started has stopped: by itself, Maven would end at Ctrl-C at once and leave
 * its child behind. Also hands Maven's {@code frontrow.*} properties on, which a forked process doesn't get.
 */
public final class RunGuard implements Runnable {

    /** Names the process whose end is the stack's end too. */
    public static final String PARENT = "frontrow.stack.parent";

    private static final int STOP_WITHIN_SECONDS = 25;

    private RunGuard() {}

    /** Arguments: {@code prepare} or {@code finish}; the file of properties. */
    public static void main(String[] arguments) throws IOException {
        Path properties = Path.of(arguments[1]);
        if (arguments[0].equals("finish")) {
            finish(properties);
            return;
        }
        Files.deleteIfExists(outcome(properties));
        write(properties);
        RunGuard guard = new RunGuard();
        // Before the plugin closes the class loader of this class: all that the hook will need is loaded now.
        guard.stop(List.of());
        Runtime.getRuntime().addShutdownHook(new Thread(rootGroup(), guard, "frontrow-guard"));
    }

    /**
     * Where the stack writes its exit code.
     *
     * @param properties the file of properties that it was given
     */
    public static Path outcome(Path properties) {
        return properties.resolveSibling("run.outcome");
    }

    /**
     * Ends Maven with the stack's exit code, and without Maven's own words: the stack has said what there was to say.
     * While Maven is being stopped this waits until that is done.
     */
    private static void finish(Path properties) throws IOException {
        Path outcome = outcome(properties);
        System.exit(
                Files.exists(outcome)
                        ? Integer.parseInt(Files.readString(outcome).trim())
                        : 1);
    }

    private static void write(Path file) throws IOException {
        Properties handedOn = new Properties();
        Properties all = System.getProperties();
        all.stringPropertyNames().stream()
                .filter(name -> name.startsWith("frontrow."))
                .forEach(name -> handedOn.setProperty(name, all.getProperty(name)));
        handedOn.setProperty(PARENT, Long.toString(ProcessHandle.current().pid()));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer writer = Files.newBufferedWriter(file)) {
            handedOn.store(writer, null);
        }
    }

    /** The plugin waits for the threads of its own group, and then destroys it. */
    private static ThreadGroup rootGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }

    @Override
    public void run() {
        stop(ProcessHandle.current().children().collect(Collectors.toList()));
    }

    private void stop(List<ProcessHandle> children) {
        for (ProcessHandle child : children) {
            // A terminal's Ctrl-C has reached the child already; a signal to Maven alone has not.
            child.destroy();
        }
        for (ProcessHandle child : children) {
            await(child);
        }
    }

    private static void await(ProcessHandle child) {
        try {
            child.onExit().get(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // It had its time: what it left is cleared at the next start.
            child.destroyForcibly();
        }
    }
}
