package frontrow.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that runs one set of servers for tests. It ends, servers first, when the process that the tests belong to
 * ends, or when nobody asked for the servers for an hour.
 */
public final class TestServersMain {

    static final String COORDINATES = "coordinates.properties";

    private static final Duration IDLE_LIMIT = Duration.ofHours(1);
    private static final Duration IDLE_CHECK = Duration.ofMinutes(1);

    private TestServersMain() {}

    /** Arguments: directory, directory of the programs, process id of the owner. */
    public static void main(String[] arguments) {
        Path directory = Path.of(arguments[0]);
        Path coordinates = directory.resolve(COORDINATES);
        ProcessHandle owner = ProcessHandle.of(Long.parseLong(arguments[2]))
                .orElseThrow(() -> new IllegalStateException("the owner has ended"));
        ServerSettings settings = ServerSettings.forTests(directory, Path.of(arguments[1]));
        DataDirectory data = DataDirectory.take(settings.dataDirectory());
        ServerSet servers = new ServerSet(settings, data.ledger());
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop-servers"));
        // On a thread of its own: the exit waits for the servers' ends, which are heard on the pool's only thread.
        CompletableFuture<Void> ownerEnded =
                owner.onExit().thenRunAsync(() -> System.exit(0), task -> new Thread(task, "owner-ended").start());
        servers.start((part, port, took) -> {});
        servers.coordinates().store(coordinates);
        awaitEnd(ownerEnded, coordinates, Clock.systemUTC());
        System.exit(0);
    }

    private static void awaitEnd(CompletableFuture<Void> ownerEnded, Path coordinates, Clock clock) {
        while (usedLately(coordinates, clock)) {
            try {
                ownerEnded.get(IDLE_CHECK.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                // Time to look again whether anybody asks for the servers.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException e) {
                throw new IllegalStateException("the owner can't be watched", e);
            }
        }
    }

    private static boolean usedLately(Path coordinates, Clock clock) {
        try {
            FileTime asked = Files.getLastModifiedTime(coordinates);
            return asked.toInstant().isAfter(clock.instant().minus(IDLE_LIMIT));
        } catch (IOException e) {
            // Deleted, as `mvn clean` does: nobody can find these servers any more.
            return false;
        }
    }
}
