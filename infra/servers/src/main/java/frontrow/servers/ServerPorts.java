package frontrow.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** The loopback ports of one set of servers. */
public record ServerPorts(int postgres, int redis, int kafka, int kafkaController, int registry) {

    /** The ports of the stack, apart from those that a PostgreSQL, Redis or Kafka of the machine's own would have. */
    public static final ServerPorts FIXED = new ServerPorts(15432, 16379, 19092, 19093, 18080);

    /**
     * Where free ports are drawn: below those that Linux (from 32768) and others (from 49152, RFC 6335) give to outgoing
     * connections, one of which could take the port of a server that isn't running at that moment.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    /** Ports that nobody uses at this moment. */
    public static ServerPorts free() {
        int first = freeInARow(5);
        return new ServerPorts(first, first + 1, first + 2, first + 3, first + 4);
    }

    /** The first of so many ports in a row that nobody uses at this moment. */
    public static int freeInARow(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .filter(first -> IntStream.range(first, first + count).allMatch(ServerPorts::isFree))
                .findFirst()
                .orElseThrow();
    }

    /** Whether nobody listens on a port. */
    static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // Else a port that a closed connection still lingers on counts as taken.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
