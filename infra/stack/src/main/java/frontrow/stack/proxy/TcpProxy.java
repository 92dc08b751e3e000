package frontrow.stack.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Listens on a loopback port and passes every connection on to one target, until told to disturb them. Disturbances hold
 * for all connections, old and new, until {@link #heal()}. A connection takes three virtual threads at most, so that many
 * cost little.
 */
public final class TcpProxy implements AutoCloseable {

    private static final int BACKLOG = 200;
    private static final int NEVER = 0;

    private final InetSocketAddress target;
    private final InetSocketAddress address;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final List<Trap> traps = new CopyOnWriteArrayList<>();
    private volatile Map<Direction, Duration> delays = Map.of();
    private final AtomicInteger answers = new AtomicInteger();
    private volatile boolean swallowing;
    private volatile int resetEvery = NEVER;
    private @Nullable ServerSocket listening;
    private Thread acceptor = Thread.ofVirtual().unstarted(() -> {});

    private TcpProxy(InetSocketAddress target, int port) {
        this.target = target;
        this.address = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** A proxy in front of a port of this machine. */
    public static TcpProxy before(int port) {
        return before(port, 0);
    }

    /** As above, listening on a port that is free: one that no outgoing connection takes while it refuses new ones. */
    public static TcpProxy before(int port, int listening) {
        return new TcpProxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), listening);
    }

    /** Where it listens; the same for its whole life. */
    public int port() {
        return address.getPort();
    }

    /** How many connections there are now. */
    public int connections() {
        return links.size();
    }

    /** Cuts all connections (RST), as a machine's failure does; new ones may come. */
    public void cut() {
        links.forEach(Link::cut);
    }

    /** Refuses new connections, as a machine does on which nobody listens; old ones stay. */
    public synchronized void refuse() {
        ServerSocket socket = listening;
        listening = null;
        if (socket != null) {
            try {
                socket.close();
                // The port is given up only once nobody waits at it any more.
                acceptor.join();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Lets everything that goes one way wait so long, a read's worth at a time. */
    public void delay(Direction direction, Duration length) {
        Map<Direction, Duration> changed = new EnumMap<>(Direction.class);
        changed.putAll(delays);
        changed.put(direction, length);
        delays = changed;
    }

    /** Takes everything and passes nothing on, in both directions: connections look open and are of no use. */
    public void swallow() {
        swallowing = true;
    }

    /**
     * Leaves the connections of now half open for good: they pass nothing on and nobody is told, as when a firewall has
     * forgotten them. New ones work.
     */
    public void strand() {
        links.forEach(Link::strand);
    }

    /**
     * Resets the connection (RST) in the middle of every so many-th answer: the client gets the first half of what came
     * at once, and nothing of the rest.
     *
     * @param every counted over all connections; 1 for each answer
     */
    public void resetInMidAnswer(int every) {
        if (every < 1) {
            throw new IllegalArgumentException("every first answer is the most, not every " + every);
        }
        resetEvery = every;
    }

    /** Ends what was told by the methods above. Connections that lost something meanwhile are cut. */
    public synchronized void heal() {
        swallowing = false;
        resetEvery = NEVER;
        delays = Map.of();
        links.stream().filter(Link::hasLost).forEach(Link::cut);
        if (listening == null) {
            listen(address);
        }
    }

    /**
     * Does something at the first such moment of any connection, from now on: that connection waits for it, while others
     * go on. May be called by a deed, for a moment after its own.
     *
     * @param deed says how the connection goes on
     */
    public void once(Moment moment, Supplier<Then> deed) {
        traps.add(new Trap(moment, deed));
    }

    /** Forgets the moments that have not come. */
    public void forget() {
        traps.clear();
    }

    /** Ends all connections and listens no longer. */
    @Override
    public void close() {
        refuse();
        cut();
    }

    List<Trap> traps() {
        return traps;
    }

    void sprung(Trap trap) {
        traps.remove(trap);
    }

    Duration delay(Direction direction) {
        return delays.getOrDefault(direction, Duration.ZERO);
    }

    boolean isSwallowing() {
        return swallowing;
    }

    /** Asked for each answer; whether this is the one to be broken off. */
    boolean breaksOff() {
        int every = resetEvery;
        return every != NEVER && answers.incrementAndGet() % every == 0;
    }

    void ended(Link link) {
        links.remove(link);
    }

    private synchronized InetSocketAddress listen(InetSocketAddress where) {
        try {
            ServerSocket socket = new ServerSocket();
            // Else a port that was just given up counts as taken for a minute.
            socket.setReuseAddress(true);
            socket.bind(where, BACKLOG);
            listening = socket;
            acceptor = Thread.ofVirtual().name("proxy-" + socket.getLocalPort()).start(() -> accept(socket));
            return (InetSocketAddress) socket.getLocalSocketAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (true) {
            Socket client;
            try {
                client = socket.accept();
            } catch (IOException e) {
                // Closed: nobody is let in any more.
                return;
            }
            Link link = new Link(this, client, target);
            links.add(link);
            link.start();
        }
    }
}
