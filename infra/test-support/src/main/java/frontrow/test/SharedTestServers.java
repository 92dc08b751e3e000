package frontrow.test;

import java.nio.file.Path;

/** Decides, once a JVM, where the servers of the tests come from. */
final class SharedTestServers {

    /** Names a properties file of servers that run already; see {@link GivenServers}. */
    private static final String GIVEN = "FRONTROW_TEST_SERVERS";

    private SharedTestServers() {}

    static TestServers get() {
        return Holder.SERVERS;
    }

    private static TestServers start() {
        String given = System.getenv(GIVEN);
        if (given != null) {
            return GivenServers.read(Path.of(given));
        }
        throw new IllegalStateException("no test servers");
    }

    private static final class Holder {
        static final TestServers SERVERS = start();
    }
}
