package frontrow.stack.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One connection from client to target, with a thread for each way. */
final class Link {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int CONNECT_TIMEOUT_MS = 5_000;

    private final TcpProxy proxy;
    private final Socket client;
    private final InetSocketAddress target;
    private final Socket server = new Socket();
    private final Map<Trap, Progress> progress = new HashMap<>();
    private final AtomicReference<@Nullable Trap> awaitingAnswer = new AtomicReference<>();
    private final AtomicBoolean oneWayEnded = new AtomicBoolean();
    private volatile boolean stranded;
    private volatile boolean lost;

    Link(TcpProxy proxy, Socket client, InetSocketAddress target) {
        this.proxy = proxy;
        this.client = client;
        this.target = target;
    }

    void start() {
        Thread.ofVirtual().start(this::connect);
    }

    /** Whether something that was sent was passed on to nobody. */
    boolean hasLost() {
        return lost;
    }

    void strand() {
        stranded = true;
    }

    void cut() {
        reset(client);
        reset(server);
        proxy.ended(this);
    }

    private void connect() {
        try {
            server.connect(target, CONNECT_TIMEOUT_MS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException e) {
            // To the client it is as if there were no proxy: its connection comes to nothing.
            cut();
            return;
        }
        Thread.ofVirtual().start(() -> pump(Direction.TO_SERVER, client, server));
        Thread.ofVirtual().start(() -> pump(Direction.TO_CLIENT, server, client));
    }

    private void pump(Direction direction, Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                wait(proxy.delay(direction));
                if (stranded || proxy.isSwallowing()) {
                    lost = true;
                } else if (then(direction, buffer, length) == Then.CUT) {
                    cut();
                    return;
                } else if (direction == Direction.TO_CLIENT && proxy.breaksOff()) {
                    out.write(buffer, 0, length / 2);
                    cut();
                    return;
                } else {
                    out.write(buffer, 0, length);
                }
            }
            // An end in good order: what goes the other way may still be under way.
            to.shutdownOutput();
            if (oneWayEnded.getAndSet(true)) {
                close();
            }
        } catch (IOException e) {
            // One side is gone: so is the connection.
            cut();
        }
    }

    private void close() throws IOException {
        client.close();
        server.close();
        proxy.ended(this);
    }

    private Then then(Direction direction, byte[] bytes, int length) {
        return switch (direction) {
            case TO_SERVER -> clientSent(bytes, length);
            case TO_CLIENT -> serverAnswered();
        };
    }

    private Then clientSent(byte[] bytes, int length) {
        for (Trap trap : proxy.traps()) {
            Progress sent = progress.computeIfAbsent(trap, each -> new Progress(each.moment()));
            if (sent.reachedBy(bytes, length)) {
                if (trap.moment().isAnswered()) {
                    awaitingAnswer.set(trap);
                } else if (spring(trap) == Then.CUT) {
                    return Then.CUT;
                }
            }
        }
        return Then.PASS_ON;
    }

    private Then serverAnswered() {
        Trap trap = awaitingAnswer.getAndSet(null);
        return trap == null ? Then.PASS_ON : spring(trap);
    }

    private Then spring(Trap trap) {
        if (!trap.take()) {
            return Then.PASS_ON;
        }
        proxy.sprung(trap);
        return trap.run();
    }

    private static void wait(Duration length) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is as gone as it can be.
            return;
        }
    }
}
