package frontrow.stack;

import frontrow.servers.PartFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The six services, in the order in which their ports follow each other. */
public enum Service {
    GATEWAY(0),
    QUEUE(1),
    CONCERT(2),
    RESERVATION(3),
    WALLET(4),
    PAYMENT(5);

    /** Replicas of a service are this many ports apart. */
    private static final int REPLICA_DISTANCE = 100;

    private final int portOffset;

    Service(int portOffset) {
        this.portOffset = portOffset;
    }

    /** The word for it in file names, properties and databases. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the nth process of this service is called, from 1. */
    String partName(int number) {
        return number == 1 ? word() : word() + "-" + number;
    }

    int port(int gatewayPort, int number) {
        return gatewayPort + portOffset + (number - 1) * REPLICA_DISTANCE;
    }

    /** The packaged program in the build's output. */
    Path jar(Path root) {
        String module = word() + "-service";
        Path target = root.resolve(module).resolve("target");
        if (!Files.isDirectory(target)) {
            throw notBuilt(module);
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(
                            file -> file.getFileName().toString().matches(module + "-[0-9.]+(-SNAPSHOT)?-exec\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> notBuilt(module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PartFailedException notBuilt(String module) {
        return new PartFailedException("The jar of " + module + " is missing: build it first.");
    }
}
