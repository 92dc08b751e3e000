package frontrow.e2e.stage;

import frontrow.contracts.Topic;
import frontrow.servers.Coordinates;
import frontrow.servers.Part;
import frontrow.servers.ServerPorts;
import frontrow.stack.Service;
import frontrow.stack.Stack;
import frontrow.stack.StackSettings;
import frontrow.stack.proxy.TcpProxy;
import frontrow.test.RecordProbe;
import frontrow.test.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole system, started once for all tests, and what a test may do to it besides calling it. */
public final class Stage implements AutoCloseable {

    /**
     * How the tests' system differs from everyone's: crowds come in faster, an admission is shorter than a hold, so
     * that one can see the other prolong it, and hundreds of fans sign up without as much hashing, which would take minutes.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "frontrow.fresh", "true",
            "frontrow.passwords.memory-kib", "64",
            "frontrow.passwords.iterations", "1",
            "frontrow.queue.admissions-per-second", "200",
            "frontrow.queue.active-duration", "2m");

    /** Processes of each service. */
    public static final int REPLICAS = Integer.getInteger("frontrow.e2e.replicas", 1);

    private static final Path HOME = Path.of(System.getProperty("frontrow.e2e.home"));

    /** Each process writes down whom it answered, in a file named for its port. */
    private static final Map<String, String> ALWAYS = Map.of(
            "server.tomcat.accesslog.enabled", "true",
            "server.tomcat.accesslog.directory", HOME.resolve("access").toString(),
            "server.tomcat.accesslog.prefix", "${server.port}",
            "server.tomcat.accesslog.suffix", ".log",
            "server.tomcat.accesslog.pattern", "%t \"%r\" %s %D",
            "server.tomcat.accesslog.rotate", "false",
            "server.tomcat.accesslog.buffered", "false");

    private static final Map<Service, Map<String, String>> CHANGED = new HashMap<>();
    private static final AtomicInteger TURN = new AtomicInteger();

    private static Stage running;
    private static boolean tried;

    private final Stack stack;

    private Stage() {
        StackSettings settings = new StackSettings(
                        Path.of(System.getProperty("frontrow.root")), HOME, ServerPorts.free(), SETTINGS)
                .with("frontrow.port", System.getProperty("frontrow.e2e.port", "8080"))
                .with("frontrow.stack.train", System.getProperty("frontrow.e2e.train", "false"));
        for (Service service : Service.values()) {
            settings = settings.withReplicas(service, REPLICAS);
        }
        this.stack = Stack.on(settings).closedAtExit();
        Stream.of(Service.values()).forEach(service -> stack.configure(service, ALWAYS));
        try {
            stack.start((_, _, _) -> {});
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** The running system, started if need be. */
    static synchronized Stage raise() {
        if (running == null && tried) {
            throw new IllegalStateException("the system did not start, see the first failure");
        }
        if (running == null) {
            tried = true;
            running = new Stage();
        }
        return running;
    }

    /** Gives a service these settings and no others, starting it again only if it has others now. */
    public static synchronized void set(Service service, String... settings) {
        Map<String, String> wanted = Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        if (!wanted.equals(CHANGED.getOrDefault(service, Map.of()))) {
            CHANGED.put(service, wanted);
            Map<String, String> all = new HashMap<>(ALWAYS);
            all.putAll(wanted);
            raise().stack.restart(service, all);
        }
    }

    /** Where to call next: the gateways in turn, without those that are dead, as a load balancer does. */
    static String address() {
        Stack stack = raise().stack;
        List<Part> gateways = stack.services(Service.GATEWAY);
        int first = Math.floorMod(TURN.getAndIncrement(), gateways.size());
        int next = gateways.get(first).isAlive() ? first : (first + 1) % gateways.size();
        return stack.baseUrls().get(next);
    }

    /** The processes of a service. */
    public static List<Part> instances(Service service) {
        return raise().stack.services(service);
    }

    /** Requests that a process answered, without those that ask how it is. */
    public static long answered(Part instance) {
        try (Stream<String> lines = Files.lines(HOME.resolve("access").resolve(instance.port() + ".log"))) {
            return lines.filter(line -> !line.contains("/actuator/")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection to a service's own database. */
    static Connection database(Service service) throws SQLException {
        return coordinates().database(service.word()).connect();
    }

    /** The file of a private key of the running system, such as {@code assertion.jwk}. */
    public static Path key(String file) {
        return HOME.resolve("data").resolve("keys").resolve(file);
    }

    /** A listener that isn't ours on one topic. */
    public static RecordProbe probe(Topic topic) {
        return RecordProbe.of(new Servers(coordinates()), topic.topicName(), "");
    }

    /** Lets all processes of a service stand still, alive but doing nothing, until this is closed. */
    public static StandStill standStill(Service service) {
        return standStill(instances(service));
    }

    /** Lets a server stand still: {@code postgres}, {@code redis}, {@code kafka} or {@code registry}. */
    public static StandStill standStill(String server) {
        return standStill(List.of(raise().stack.part(server)));
    }

    private static StandStill standStill(List<Part> parts) {
        parts.forEach(Part::pause);
        return () -> parts.forEach(Part::resume);
    }

    /** Kills all processes of a service (SIGKILL); they are started again when this is closed. */
    public static Outage outage(Service service) {
        return outage(instances(service));
    }

    /** Kills a server (SIGKILL); it is started again when this is closed. */
    public static Outage outage(String server) {
        return outage(List.of(raise().stack.part(server)));
    }

    /** Kills processes (SIGKILL); they are started again when this is closed. */
    public static Outage outage(List<Part> parts) {
        parts.forEach(Part::kill);
        return () -> parts.forEach(Part::restart);
    }

    /** Stops a service as an operator does (SIGTERM), and returns when it has ended; it is started again on closing. */
    public static Outage shutdown(Service service) {
        instances(service).forEach(Part::stop);
        return outage(service);
    }

    /** Starts the processes of every service again, one after the other, as a rolling update does. */
    public static void restartOneByOne() {
        for (Service service : Service.values()) {
            instances(service).forEach(part -> {
                part.restart();
                raise().stack.awaitHealth();
            });
        }
    }

    /** Kills Redis; when this is closed, it comes back and has forgotten everything. */
    public static Outage outageWithLossOfRedis() {
        Outage outage = outage("redis");
        return () -> {
            Path kept = HOME.resolve("data").resolve("redis").resolve("appendonly.aof");
            try {
                Files.delete(kept);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            outage.startAgain();
        };
    }

    /**
     * Lets a service reach its database through a proxy, with these settings besides. It shows every statement as it is:
     * named ones would hide their text.
     */
    public static TcpProxy proxyToDatabase(Service service, String... settings) {
        TcpProxy proxy = TcpProxy.before(coordinates().ports().postgres());
        String direct = coordinates().database(service.word()).url();
        URI url = URI.create(direct.substring("jdbc:".length()));
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("spring.datasource.url=jdbc:postgresql://" + url.getHost() + ":" + proxy.port() + url.getPath()
                + "?prepareThreshold=0");
        set(service, all.toArray(String[]::new));
        return proxy;
    }

    @Override
    public void close() {
        stack.close();
    }

    static Coordinates coordinates() {
        return raise().stack.coordinates();
    }

    /** A standstill; ending it again has no effect. */
    public interface StandStill extends AutoCloseable {

        void end();

        @Override
        default void close() {
            end();
        }
    }

    /** An outage. */
    public interface Outage extends AutoCloseable {

        /** Starts again what was killed, and returns when it is ready, whatever else is not. */
        void startAgain();

        /** Ends the outage, and returns when the gateways find everything ready. */
        @Override
        default void close() {
            startAgain();
            raise().stack.awaitHealth();
        }
    }

    private record Servers(Coordinates coordinates) implements TestServers {

        @Override
        public Database createDatabase(String name) {
            throw new UnsupportedOperationException("the services have their databases");
        }

        @Override
        public String redisHost() {
            return coordinates.redisHost();
        }

        @Override
        public int redisPort() {
            return coordinates.redisPort();
        }

        @Override
        public String kafkaBootstrapServers() {
            return coordinates.kafkaBootstrapServers();
        }

        @Override
        public URI registryUrl() {
            return URI.create(coordinates.registryUrl());
        }
    }
}
