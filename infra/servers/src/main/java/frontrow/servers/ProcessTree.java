package frontrow.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process and all that it started, to be signalled together: a stopped PostgreSQL has stopped backends too. */
final class ProcessTree {

    private final ProcessHandle root;

    ProcessTree(ProcessHandle root) {
        this.root = root;
    }

    void pause() {
        Signal.STOP.send(all());
    }

    void resume() {
        Signal.CONT.send(all());
    }

    void kill() {
        List<ProcessHandle> all = all();
        Signal.KILL.send(all);
        all.forEach(process -> awaitEnd(process, Duration.ofSeconds(5)));
    }

    /** Asks the root to end and, when it doesn't in time, kills all. */
    void stop(Signal signal, Duration patience) {
        List<ProcessHandle> all = all();
        Signal.CONT.send(all);
        signal.send(List.of(root));
        awaitEnd(root, patience);
        Signal.KILL.send(all);
        all.forEach(process -> awaitEnd(process, Duration.ofSeconds(5)));
    }

    private List<ProcessHandle> all() {
        List<ProcessHandle> all = new ArrayList<>();
        all.add(root);
        root.descendants().forEach(all::add);
        return all;
    }

    private static void awaitEnd(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new PartFailedException("The end of process " + process.pid() + " can't be awaited.", e);
        } catch (TimeoutException e) {
            // Still alive: whoever called decides what comes next, and the ledger keeps the process on record.
            return;
        }
    }
}
