package frontrow.test;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Decides, once a JVM, where the servers of the tests come from: those that {@code FRONTROW_TEST_SERVERS} names, else
 * containers where Docker answers, else embedded ones. {@code -Dfrontrow.test.servers=embedded|docker} settles it.
 */
final class SharedTestServers {

    /** Names a properties file of servers that run already; see {@link GivenServers}. */
    private static final String GIVEN = "FRONTROW_TEST_SERVERS";

    private static final String CHOICE = "frontrow.test.servers";

    private SharedTestServers() {}

    static TestServers get() {
        return Holder.SERVERS;
    }

    private static TestServers start() {
        String given = System.getenv(GIVEN);
        if (given != null) {
            return GivenServers.read(Path.of(given));
        }
        return switch (System.getProperty(CHOICE, "auto").toLowerCase(Locale.ROOT)) {
            case "docker" -> new DockerServers();
            case "embedded" -> embedded();
            default -> DockerServers.available() ? new DockerServers() : embedded();
        };
    }

    private static TestServers embedded() {
        Path root = Path.of(System.getProperty("frontrow.root", "."));
        return EmbeddedServers.obtain(root.resolve("target"));
    }

    private static final class Holder {
        static final TestServers SERVERS = start();
    }
}
