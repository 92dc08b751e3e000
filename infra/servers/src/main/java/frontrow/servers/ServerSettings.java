package frontrow.servers;

import java.nio.file.Path;
import java.util.List;

/**
 * Where one set of servers keeps its things, and which databases it has.
 *
 * @param dataDirectory kept between runs
 * @param logDirectory one file a part
 * @param programsDirectory unpacked programs, which several sets may share
 * @param databases each with a role of the same name, whose sessions are limited
 */
public record ServerSettings(
        Path dataDirectory, Path logDirectory, Path programsDirectory, ServerPorts ports, List<String> databases) {

    /** The services that own a database. */
    public static final List<String> SERVICE_DATABASES =
            List.of("gateway", "queue", "concert", "reservation", "wallet", "payment");

    static final String REGISTRY_DATABASE = "registry";

    public ServerSettings {
        dataDirectory = dataDirectory.toAbsolutePath();
        logDirectory = logDirectory.toAbsolutePath();
        programsDirectory = programsDirectory.toAbsolutePath();
        databases = List.copyOf(databases);
    }

    /** Fresh ports and no databases but those that are asked for later: what tests want. */
    public static ServerSettings forTests(Path directory, Path programsDirectory) {
        return new ServerSettings(
                directory.resolve("data"), directory.resolve("logs"), programsDirectory, ServerPorts.free(), List.of());
    }

    Path logFile(String part) {
        return logDirectory.resolve(part + ".log");
    }
}
