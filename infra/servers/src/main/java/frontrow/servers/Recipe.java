package frontrow.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How one part of the stack is started, recognised as ready, and stopped. */
public interface Recipe {

    /** Short and stable: the name of the log file and of the line on the screen. */
    String name();

    /** Where the part listens on loopback. */
    int port();

    /** The file that the part's output goes to. */
    Path logFile();

    /** Makes what must exist before the process starts: directories, configuration files. */
    default void prepare() {}

    /** The Java program that is launched, if it is one and has a start cache. */
    default Optional<JavaProgram> program() {
        return Optional.empty();
    }

    /** The process to start. */
    Launch launch();

    /** Asked again and again, in short intervals, until it's true. */
    boolean isReady();

    /** Work to be done once the part is ready and before it counts as started. */
    default void afterReady() {}

    /** How long a start may take. */
    default Duration startPatience() {
        return Duration.ofMinutes(5);
    }

    /** How long a stop may take before the process is killed. */
    default Duration stopPatience() {
        return Duration.ofSeconds(6);
    }

    /** Whether SIGINT ends the part instead of SIGTERM. */
    default boolean stopsOnInterrupt() {
        return false;
    }

    /** A sentence for a failed start, where the log shows a cause that is known. */
    default Optional<String> explain(List<String> lastLogLines) {
        return Optional.empty();
    }
}
