package frontrow.e2e.stage;

import frontrow.contracts.Topic;
import frontrow.servers.Coordinates;
import frontrow.servers.Part;
import frontrow.servers.ServerPorts;
import frontrow.stack.Service;
import frontrow.stack.Stack;
import frontrow.stack.StackSettings;
import frontrow.test.RecordProbe;
import frontrow.test.TestServers;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole system, started once for all tests, and what a test may do to it besides calling it. */
public final class Stage implements AutoCloseable {

    /**
     * How the tests' system differs from everyone's: crowds come in faster, and an admission is shorter than a hold, so
     * that one can see the other prolong it.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "frontrow.fresh", "true",
            "frontrow.queue.admissions-per-second", "200",
            "frontrow.queue.active-duration", "2m");

    private static final Map<Service, Map<String, String>> CHANGED = new HashMap<>();

    private static Stage running;
    private static boolean tried;

    private final Stack stack;

    private Stage() {
        StackSettings settings = new StackSettings(
                        Path.of(System.getProperty("frontrow.root")),
                        Path.of(System.getProperty("frontrow.e2e.home")),
                        ServerPorts.free(),
                        SETTINGS)
                .with("frontrow.port", System.getProperty("frontrow.e2e.port", "8080"));
        this.stack = Stack.start(settings, (_, _, _) -> {});
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
            raise().stack.restart(service, wanted);
        }
    }

    static String address() {
        return raise().stack.baseUrl();
    }

    /** A connection to a service's own database. */
    static Connection database(Service service) throws SQLException {
        return coordinates().database(service.word()).connect();
    }

    /** A listener that isn't ours on one topic. */
    public static RecordProbe probe(Topic topic) {
        return RecordProbe.of(new Servers(coordinates()), topic.topicName(), "");
    }

    /** Lets a service stand still, alive but doing nothing, until this is closed. */
    public static StandStill standStill(Service service) {
        Part part = raise().stack.part(service.word());
        part.pause();
        return part::resume;
    }

    @Override
    public void close() {
        stack.close();
    }

    private static Coordinates coordinates() {
        return raise().stack.coordinates();
    }

    /** Ends a standstill. */
    public interface StandStill extends AutoCloseable {

        @Override
        void close();
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
