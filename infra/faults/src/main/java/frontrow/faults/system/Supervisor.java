package frontrow.faults.system;

import frontrow.servers.Part;
import frontrow.servers.PartFailedException;
import java.time.Duration;
import java.util.Optional;

/** Starts processes again, as the supervisor of a real system does: over and over until they stay up. */
final class Supervisor {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);

    private Supervisor() {}

    /**
     * Stops a process if it runs, and starts it until it is ready.
     *
     * @throws PartFailedException the last failure, when its patience is over
     */
    static void startAgain(Part part) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<PartFailedException> failure = tryToStart(part);
        while (failure.isPresent()) {
            if (System.nanoTime() > deadline) {
                throw failure.get();
            }
            Waiting.pass(BETWEEN_STARTS);
            failure = tryToStart(part);
        }
    }

    /** A server that it needs may be away because of another fault; then the next start goes better. */
    private static Optional<PartFailedException> tryToStart(Part part) {
        try {
            part.restart();
            return Optional.empty();
        } catch (PartFailedException failure) {
            return Optional.of(failure);
        }
    }
}
