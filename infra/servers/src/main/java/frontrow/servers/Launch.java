package frontrow.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to run as a process.
 *
 * @param command program and arguments; secrets belong into the environment, which others can't list
 * @param environment added to this process's own
 */
public record Launch(List<String> command, Map<String, String> environment, Path workingDirectory) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Another command in the same surroundings. */
    Launch running(List<String> otherCommand) {
        return new Launch(otherCommand, environment, workingDirectory);
    }

    /** The same command behind another program that runs it in its own place, so that the process id stays. */
    Launch behind(List<String> wrapper) {
        List<String> all = new ArrayList<>(wrapper);
        all.addAll(command);
        return new Launch(all, environment, workingDirectory);
    }

    /** The `java` that runs this program. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
