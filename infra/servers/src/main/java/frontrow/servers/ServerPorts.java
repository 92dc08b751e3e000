package frontrow.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The loopback ports of one set of servers. */
public record ServerPorts(int postgres, int redis, int kafka, int kafkaController, int registry) {

    /** The ports of the stack, apart from those that a PostgreSQL, Redis or Kafka of the machine's own would have. */
    public static final ServerPorts FIXED = new ServerPorts(15432, 16379, 19092, 19093, 18080);

    /** Ports that nobody uses at this moment. */
    public static ServerPorts free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            // Held together until all are drawn, else the same port could be drawn twice.
            for (int i = 0; i < 5; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            return new ServerPorts(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(ServerPorts::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
