package frontrow.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of the Java machine that starts faster from a cache of its loaded classes (JEP 483, 514). A training run
 * fills the cache and writes it when it ends. What no training is made for runs for minutes, as in a test, and is compiled
 * quickly rather than well: six services side by side on two cores start in half the time.
 *
 * @param options of the machine: memory and the like
 * @param target {@code -jar file}, or class path and main class
 * @param cache where the cache lies once it's made; its name must change with the program's content
 * @param trained whether a training run is made where the cache is missing
 */
public record JavaProgram(List<String> options, List<String> target, Path cache, boolean trained) {

    public JavaProgram {
        options = List.copyOf(options);
        target = List.copyOf(target);
    }

    /** The command that runs the program, from the cache if there is one. */
    public List<String> command() {
        if (!trained) {
            return command("-XX:TieredStopAtLevel=1");
        }
        return Files.exists(cache) ? command("-XX:AOTCache=" + cache) : command("-XX:AOTMode=auto");
    }

    boolean lacksTraining() {
        return trained && !Files.exists(cache);
    }

    List<String> trainingCommand() {
        return command("-XX:AOTCacheOutput=" + unfinished());
    }

    /** Called when the training run has ended by itself; one that was killed leaves no cache to use. */
    void concludeTraining() {
        try {
            if (Files.exists(unfinished())) {
                Files.move(unfinished(), cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetTraining() {
        try {
            Files.deleteIfExists(unfinished());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path unfinished() {
        return cache.resolveSibling("unfinished-" + cache.getFileName());
    }

    private List<String> command(String option) {
        List<String> command = new ArrayList<>(List.of(Launch.java(), option));
        command.addAll(options);
        command.addAll(target);
        return command;
    }
}
