package frontrow.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;

/** A way to a server that a test can shut, as if the server were down, or hold, as if it were frozen. */
final class Gate {

    private static final int BUFFER_BYTES = 16_384;

    private final String host;
    private final int serverPort;
    private final Set<Socket> sockets = new HashSet<>();
    private ServerSocket door;
    private boolean held;

    /** An open gate to a server. */
    Gate(String host, int serverPort) {
        this.host = host;
        this.serverPort = serverPort;
        this.door = serveAt(0);
    }

    /** The port on this machine that leads to the server. */
    synchronized int port() {
        return door.getLocalPort();
    }

    /** Cuts all connections and refuses new ones. */
    synchronized void shut() {
        close(door);
        sockets.forEach(Gate::close);
        sockets.clear();
    }

    synchronized void open() {
        door = serveAt(door.getLocalPort());
    }

    /** Takes what it is sent, and neither passes it on nor answers. */
    synchronized void hold() {
        held = true;
    }

    synchronized void letPass() {
        held = false;
        notifyAll();
    }

    private ServerSocket serveAt(int port) {
        try {
            ServerSocket next = new ServerSocket();
            next.setReuseAddress(true);
            next.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            Thread.startVirtualThread(() -> serve(next));
            return next;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void serve(ServerSocket from) {
        try {
            while (true) {
                lead(from, from.accept());
            }
        } catch (IOException _) {
            // Shut.
        }
    }

    private synchronized void lead(ServerSocket from, Socket client) throws IOException {
        if (from.isClosed()) {
            close(client);
            return;
        }
        Socket server = new Socket(host, serverPort);
        sockets.add(client);
        sockets.add(server);
        Thread.startVirtualThread(() -> pass(client, server));
        Thread.startVirtualThread(() -> pass(server, client));
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitPassage();
                out.write(buffer, 0, read);
            }
        } catch (IOException _) {
            // Cut from either side.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitPassage() throws InterruptedException {
        while (held) {
            wait();
        }
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
