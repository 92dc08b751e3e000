package frontrow.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers on disk which processes were started, so that a later run can end what a killed one left behind.
 * A process is known by its id and its start time: ids are given again, pairs aren't.
 */
public final class ProcessLedger {

    /** Linux derives start times from the boot time, which moves a little when the clock is set. */
    private static final Duration START_TIME_TOLERANCE = Duration.ofSeconds(2);

    private static final Duration PATIENCE_WITH_LEFTOVERS = Duration.ofSeconds(8);

    private final Path directory;

    /** Opens the ledger kept in a directory, which is made if it doesn't exist. */
    public ProcessLedger(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void enter(String part, ProcessHandle process, Signal stopSignal) {
        Entry entry = new Entry(process.pid(), startMillis(process), stopSignal);
        try {
            Files.writeString(directory.resolve(part), entry.toLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void strike(String part) {
        try {
            Files.deleteIfExists(directory.resolve(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every process of an earlier run that still lives, and says whose they were. */
    public List<String> clearLeftovers() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().flatMap(file -> clear(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> clear(Path file) {
        String part = file.getFileName().toString();
        try {
            Optional<Entry> entry = Entry.parse(Files.readString(file).strip());
            Optional<ProcessHandle> leftover = entry.flatMap(ProcessLedger::living);
            leftover.ifPresent(process ->
                    new ProcessTree(process).stop(entry.orElseThrow().stopSignal(), PATIENCE_WITH_LEFTOVERS));
            Files.deleteIfExists(file);
            return leftover.map(process -> part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> living(Entry entry) {
        return ProcessHandle.of(entry.pid()).filter(process -> isSame(process, entry.startMillis()));
    }

    /** Whether a process is still the one that was seen to start at that time (milliseconds of the epoch). */
    static boolean isSame(ProcessHandle process, long startMillis) {
        return process.isAlive() && Math.abs(startMillis(process) - startMillis) <= START_TIME_TOLERANCE.toMillis();
    }

    static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private record Entry(long pid, long startMillis, Signal stopSignal) {

        String toLine() {
            return pid + " " + startMillis + " " + stopSignal + "\n";
        }

        static Optional<Entry> parse(String line) {
            List<String> words = List.of(line.split(" ", -1));
            if (words.size() != 3) {
                // Cut off while it was written: nothing in it can be trusted.
                return Optional.empty();
            }
            return Optional.of(new Entry(
                    Long.parseLong(words.get(0)), Long.parseLong(words.get(1)), Signal.valueOf(words.get(2))));
        }
    }
}
