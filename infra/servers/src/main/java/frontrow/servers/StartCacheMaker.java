package frontrow.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes start caches from what running programs recorded, one after the other and at the lowest priority. A program
 * goes on running while its recording is written.
 */
public final class StartCacheMaker implements AutoCloseable {

    private final Path workingDirectory;
    private final Path log;

    private @Nullable Process current;
    private boolean closed;

    /** Works in a directory that exists; what the programs say goes to the log. */
    public StartCacheMaker(Path workingDirectory, Path log) {
        this.workingDirectory = workingDirectory;
        this.log = log;
    }

    static boolean isMade(JavaProgram program) {
        return Files.exists(program.cache());
    }

    static boolean isRecorded(JavaProgram program) {
        return Files.exists(program.recording());
    }

    /** Makes the cache of every part that lacks one, and says how many it made. */
    public int make(List<Part> parts) {
        // All recordings first: they are short, and a stop meanwhile must not lose them.
        parts.forEach(this::endRecording);
        return (int) parts.stream().filter(this::makeCache).count();
    }

    private void endRecording(Part part) {
        JavaProgram program = part.program().orElse(null);
        if (program == null || isMade(program) || isRecorded(program) || !part.isAlive()) {
            return;
        }
        String jcmd = Path.of(Launch.java()).resolveSibling("jcmd").toString();
        if (run(List.of(jcmd, Long.toString(part.pid()), "AOT.end_recording"))) {
            move(program.unfinishedRecording(), program.recording());
        }
    }

    private boolean makeCache(Part part) {
        JavaProgram program = part.program().orElse(null);
        if (program == null || isMade(program) || !isRecorded(program)) {
            return false;
        }
        List<String> command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(program.makingCommand(program.unfinishedCache()));
        if (!run(command)) {
            return false;
        }
        move(program.unfinishedCache(), program.cache());
        delete(program.recording());
        return true;
    }

    /** False when the program failed or was stopped: there is no cache then, and the next start is merely slower. */
    private boolean run(List<String> command) {
        Process process;
        synchronized (this) {
            if (closed) {
                return false;
            }
            process = OwnSession.start(new Launch(command, Map.of(), workingDirectory), log);
            current = process;
        }
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops at once; what isn't made yet is made after another start. */
    @Override
    public synchronized void close() {
        closed = true;
        if (current != null) {
            current.destroyForcibly();
        }
    }
}
