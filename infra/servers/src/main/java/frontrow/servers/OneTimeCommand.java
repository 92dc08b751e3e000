package frontrow.servers;

import java.nio.file.Path;

/** Runs a program to its end, with its output in a part's log. */
final class OneTimeCommand {

    private OneTimeCommand() {}

    static int run(Launch launch, Path log) {
        Process process = OwnSession.start(launch, log);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PartFailedException("The start was interrupted.", e);
        }
    }
}
