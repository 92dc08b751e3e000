package frontrow.faults.cell;

import frontrow.faults.system.Edge;
import frontrow.faults.system.Layout;
import frontrow.faults.system.RunningSystem;
import frontrow.faults.system.Unreachable;
import frontrow.faults.system.Waiting;
import frontrow.servers.Part;
import frontrow.stack.Service;
import frontrow.stack.proxy.Direction;
import frontrow.stack.proxy.TcpProxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** What befalls the servers: PostgreSQL, Redis and the registry as a whole, and Kafka's process. */
final class ServerCells {

    private static final Duration AWAY = Duration.ofSeconds(3);
    private static final Duration LONG_AWAY = Duration.ofSeconds(10);
    private static final Duration STOPPED = Duration.ofSeconds(60);
    private static final Duration POSTGRES_STOPPED = Duration.ofSeconds(15);

    /** One in so many commits is cut: enough go through to lead on to the next. */
    private static final int CUT_EVERY = 5;

    /** Each way. */
    private static final Duration REDIS_SLOW = Duration.ofMillis(250);

    private static final Duration BETWEEN_LOSSES = Duration.ofMillis(5);

    private ServerCells() {}

    static Stream<Cell> all() {
        Stream<Cell> commits = Stream.of(Service.values())
                .map(service -> cell(Edge.POSTGRES, "commit-cut-" + service.word(), LONG_AWAY, commitCut(service)));
        Stream<Cell> starts = Edge.onKafka().stream()
                .map(service -> cell(Edge.REGISTRY, "away-at-start-" + service.word(), AWAY, awayAtStart(service)));
        Stream<Cell> others = Stream.of(
                cell(Edge.POSTGRES, "kill", AWAY, killed(Edge.POSTGRES)),
                cell(Edge.POSTGRES, "stop-15s", POSTGRES_STOPPED, stopped(Edge.POSTGRES)),
                cell(Edge.REDIS, "kill", AWAY, killed(Edge.REDIS)),
                cell(Edge.REDIS, "flush", Duration.ZERO, flushed()),
                cell(Edge.REDIS, "stop-60s", STOPPED, stopped(Edge.REDIS)),
                cell(Edge.REDIS, "slow-500ms", LONG_AWAY, slowRedis()),
                cell(Edge.REDIS, "locks-lost", LONG_AWAY, locksLost()),
                cell(Edge.KAFKA, "kill", AWAY, killed(Edge.KAFKA)),
                cell(Edge.KAFKA, "stop-60s", STOPPED, stopped(Edge.KAFKA)),
                cell(Edge.REGISTRY, "away", LONG_AWAY, killed(Edge.REGISTRY)));
        return Stream.concat(others, Stream.concat(commits, starts));
    }

    private static Cell cell(String part, String kind, Duration lasts, Fault fault) {
        return new Cell(part, kind, Layout.SINGLE, lasts, fault);
    }

    private static Fault killed(String server) {
        return (system, _) -> {
            Part part = system.server(server);
            part.kill();
            return () -> system.startAgain(part);
        };
    }

    private static Fault stopped(String server) {
        return (system, _) -> {
            Part part = system.server(server);
            part.pause();
            return part::resume;
        };
    }

    /** The database has committed, and the service never hears of it. */
    private static Fault commitCut(Service service) {
        return (system, _) -> {
            CommitCutter cutter = new CommitCutter(CUT_EVERY);
            Edge edge = new Edge(service.word(), Edge.POSTGRES);
            system.edges().each(edge, cutter::watch);
            return () -> {
                cutter.end();
                system.edges().each(edge, TcpProxy::forget);
            };
        };
    }

    private static Fault flushed() {
        return (system, _) -> {
            system.redis().flush();
            return () -> {};
        };
    }

    private static Fault slowRedis() {
        return (system, _) -> {
            for (Direction direction : Direction.values()) {
                system.edges().eachTo(Edge.REDIS, proxy -> proxy.delay(direction, REDIS_SLOW));
            }
            return () -> system.edges().eachTo(Edge.REDIS, TcpProxy::heal);
        };
    }

    /** Seat locks are deleted as soon as they are there. */
    private static Fault locksLost() {
        return (system, _) -> {
            AtomicBoolean over = new AtomicBoolean();
            Thread thief = Thread.ofVirtual().start(() -> {
                while (!over.get()) {
                    Waiting.holdsWithin(Duration.ZERO, () -> losesLocks(system));
                    Waiting.pass(BETWEEN_LOSSES);
                }
            });
            return () -> {
                over.set(true);
                join(thief);
            };
        };
    }

    /** @throws Unreachable where Redis is away because of another fault */
    private static boolean losesLocks(RunningSystem system) {
        system.redis().delete("seat_lock:*");
        return true;
    }

    private static void join(Thread thief) {
        try {
            thief.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A service has to start without the registry; what it once learnt stands in its database. */
    private static Fault awayAtStart(Service service) {
        return (system, _) -> {
            Part registry = system.server(Edge.REGISTRY);
            registry.kill();
            system.processes(service).forEach(system::startAgain);
            return () -> system.startAgain(registry);
        };
    }
}
