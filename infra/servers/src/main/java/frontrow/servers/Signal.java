package frontrow.servers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The signals that start, stop and disturb a part. */
enum Signal {
    INT,
    TERM,
    KILL,
    STOP,
    CONT;

    /** Sends this signal to processes; those that have ended meanwhile are passed over. */
    void send(Collection<ProcessHandle> processes) {
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "kill -s " + name() + " \"$@\" 2>/dev/null", "kill"));
        processes.stream().filter(ProcessHandle::isAlive).forEach(process -> command.add(Long.toString(process.pid())));
        if (command.size() == 4) {
            return;
        }
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new PartFailedException("The shell that sends signals to processes can't be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
