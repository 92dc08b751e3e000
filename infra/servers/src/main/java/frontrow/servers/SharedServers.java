package frontrow.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.ArrayUtils;
import org.tukaani.xz.XZInputStream;

/**
 * One set of servers for all test processes of a Maven run: whoever asks first starts it, and it ends with Maven.
 * Its data is fresh for each Maven run.
 */
public final class SharedServers {

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration READINESS_POLL = Duration.ofMillis(100);

    private final Path base;
    private final ProcessHandle owner;

    SharedServers(Path base, ProcessHandle owner) {
        this.base = base.toAbsolutePath();
        this.owner = owner;
    }

    /**
     * The servers of the Maven run (or IDE) that this process belongs to.
     *
     * @param rootTargetDirectory the root project's {@code target}, which all modules share
     */
    public static Coordinates obtain(Path rootTargetDirectory) {
        return new SharedServers(rootTargetDirectory.resolve("servers"), owner()).obtain();
    }

    Coordinates obtain() {
        try {
            Files.createDirectories(base);
            try (FileChannel channel =
                    FileChannel.open(base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                var lock = channel.lock();
                Coordinates coordinates = obtainUnderLock();
                lock.release();
                return coordinates;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Coordinates obtainUnderLock() throws IOException {
        Path own = base.resolve("run-" + owner.pid() + "-" + ProcessLedger.startMillis(owner));
        Path coordinates = own.resolve(TestServersMain.COORDINATES);
        if (!Files.exists(coordinates) || !isRunning(own)) {
            deleteEndedRuns();
            start(own, coordinates);
        }
        Files.setLastModifiedTime(coordinates, FileTime.from(Clock.systemUTC().instant()));
        return Coordinates.load(coordinates);
    }

    private void start(Path own, Path coordinates) {
        Path log = own.resolve("logs").resolve("test-servers.log");
        Process process = OwnSession.start(launch(own), log);
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (!Files.exists(coordinates)) {
            Optional<Integer> exitCode = endsWithin(process);
            if (exitCode.isPresent() || System.nanoTime() > deadline) {
                process.destroy();
                throw new PartFailedException(
                        "The servers for tests can't be started.", new LogFile(log).lastLines(40));
            }
        }
        PrivateFiles.write(runnerFile(own), process.pid() + " " + ProcessLedger.startMillis(process.toHandle()));
    }

    private Launch launch(Path own) {
        List<String> command = List.of(
                Launch.java(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                TestServersMain.class.getName(),
                own.toString(),
                base.resolve("programs").toString(),
                Long.toString(owner.pid()));
        return new Launch(command, Map.of(), own.getRoot());
    }

    /** Only what this module itself needs: the class path of a test process may be hidden in a manifest. */
    private static String classPath() {
        Stream<Path> classes = Stream.of(
                        SharedServers.class,
                        XZInputStream.class,
                        TarArchiveInputStream.class,
                        IOUtils.class,
                        ArrayUtils.class,
                        Hex.class)
                .map(Artifacts::location);
        Stream<Path> binaries = Stream.of(
                        Machine.postgresResource(), Machine.redisResource(), "/org/postgresql/Driver.class")
                .map(Artifacts::jarOf);
        return Stream.concat(classes, binaries)
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void deleteEndedRuns() throws IOException {
        try (Stream<Path> runs = Files.list(base)) {
            for (Path run : runs.filter(path -> path.getFileName().toString().startsWith("run-"))
                    .toList()) {
                if (!isRunning(run) && isFree(run.resolve("data"))) {
                    Directories.delete(run);
                }
            }
        }
    }

    /** Ends servers whose runner was killed; false while a runner is still stopping them. */
    private static boolean isFree(Path data) {
        try (DataDirectory taken = DataDirectory.take(data)) {
            return Files.exists(taken.path());
        } catch (PartFailedException e) {
            // In use.
            return false;
        }
    }

    private static boolean isRunning(Path run) throws IOException {
        if (!Files.exists(runnerFile(run))) {
            return false;
        }
        String[] words = Files.readString(runnerFile(run)).strip().split(" ", -1);
        return ProcessHandle.of(Long.parseLong(words[0]))
                .map(process -> ProcessLedger.isSame(process, Long.parseLong(words[1])))
                .orElse(false);
    }

    private static Path runnerFile(Path run) {
        return run.resolve("runner");
    }

    private static Optional<Integer> endsWithin(Process process) {
        try {
            return Optional.of(process.onExit()
                    .thenApply(Process::exitValue)
                    .get(READINESS_POLL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailedException("The start was interrupted.", e);
        } catch (ExecutionException e) {
            throw new PartFailedException("The process can't be awaited.", e);
        }
    }

    /** The nearest Java process above this one, Maven or an IDE; this process itself where there is none. */
    private static ProcessHandle owner() {
        Optional<ProcessHandle> above = ProcessHandle.current().parent();
        while (above.isPresent()) {
            ProcessHandle candidate = above.get();
            if (candidate.info().command().map(SharedServers::isJava).orElse(false)) {
                return candidate;
            }
            above = candidate.parent();
        }
        return ProcessHandle.current();
    }

    private static boolean isJava(String command) {
        return Path.of(command).getFileName().toString().equals("java");
    }
}
