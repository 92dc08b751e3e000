package frontrow.faults.system;

import frontrow.contracts.Topic;
import frontrow.faults.system.Settings.Place;
import frontrow.servers.Coordinates;
import frontrow.servers.Part;
import frontrow.servers.PartFailedException;
import frontrow.servers.ServerPorts;
import frontrow.stack.Service;
import frontrow.stack.Stack;
import frontrow.stack.StackSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole system on fresh data, every link of it through a proxy, with what faults need to get at it. */
public final class RunningSystem implements AutoCloseable {

    /** What a manner leaves open is drawn anew in each system, in the same way. */
    private static final long COURIER_SEED = 1;

    private final Layout layout;
    private final Edges edges;
    private final Stack stack;
    private final Path logs;
    private @Nullable Courier courier;

    private RunningSystem(Layout layout, Place place) {
        this.layout = layout;
        this.edges = new Edges();
        StackSettings settings = Settings.of(layout, place, ServerPorts.free());
        for (var listener : edges.listeners()) {
            settings = settings.withKafkaListener(listener);
        }
        this.logs = settings.logs();
        this.stack = Stack.on(settings).closedAtExit();
    }

    /**
     * Starts it, and returns when it is ready.
     *
     * @throws PartFailedException if a part can't start; nothing is left running then
     */
    public static RunningSystem start(Layout layout, Place place) {
        RunningSystem system = new RunningSystem(layout, place);
        try {
            system.edges.lead(system.stack);
            List.of(Service.values()).forEach(service -> system.tell(service, Map.of()));
            system.stack.start((_, _, _) -> {});
            system.startCourier();
            return system;
        } catch (RuntimeException failure) {
            system.close();
            throw failure;
        }
    }

    public Layout layout() {
        return layout;
    }

    public Edges edges() {
        return edges;
    }

    /** Where buyers call. */
    public List<URI> doors() {
        return edges.doors();
    }

    public Coordinates servers() {
        return stack.coordinates();
    }

    public Databases databases() {
        return new Databases(stack.coordinates());
    }

    public RedisConsole redis() {
        return new RedisConsole(stack.coordinates().redisPort());
    }

    /** To be closed by the caller. */
    public Topics openTopics() {
        return new Topics(stack.coordinates().kafkaBootstrapServers());
    }

    /** What stands before the topics and groups of one service. */
    public String topicPrefix(Service service) {
        return Settings.topicPrefix(layout, service.word());
    }

    /** The name on the broker of a topic, as its writer has it. */
    public String written(Topic topic) {
        return topicPrefix(Routes.writer(topic)) + topic.topicName();
    }

    /** The processes of a service, the first one first. */
    public List<Part> processes(Service service) {
        return stack.services(service);
    }

    /** A server: {@code postgres}, {@code redis}, {@code kafka} or {@code registry}. */
    public Part server(String name) {
        return stack.part(name);
    }

    /** Every process. */
    public List<Part> parts() {
        return stack.parts();
    }

    /** What a service is told besides from its next start on, in place of what it was told this way before. */
    public void tell(Service service, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(edges.properties(service, stack.coordinates()));
        all.put("frontrow.messaging.topic-prefix", topicPrefix(service));
        all.putAll(properties);
        stack.configure(service, all);
    }

    /**
     * Starts a process until it stays up, and returns when it is ready.
     *
     * @throws PartFailedException if it doesn't within its patience
     */
    public void startAgain(Part part) {
        Supervisor.startAgain(part);
    }

    /** Whether every gateway finds a process of each service ready. */
    public boolean isHealthy() {
        return stack.isHealthy();
    }

    /** Parts that have ended by themselves, and other things that must not happen while nobody disturbs anything. */
    public List<String> complaints() {
        Courier carrying = courier;
        Stream<String> courierFailure = carrying == null ? Stream.empty() : carrying.failure().stream();
        Stream<String> dead =
                parts().stream().filter(part -> !part.isAlive()).map(part -> part.name() + " has ended by itself.");
        return Stream.concat(dead, courierFailure).toList();
    }

    /** Where the parts write. */
    public Path logs() {
        return logs;
    }

    /** Who carries the messages, in the layout that has one. */
    public Courier courier() {
        Courier carrying = courier;
        if (carrying == null) {
            throw new IllegalStateException("messages go straight in the layout " + layout);
        }
        return carrying;
    }

    private void startCourier() {
        switch (layout) {
            case SINGLE, DOUBLE -> {}
            case COURIER -> courier = Courier.start(servers().kafkaBootstrapServers(), this::topicPrefix, COURIER_SEED);
        }
    }

    /** Stops everything; the data is of no more use. */
    @Override
    public void close() {
        Courier carrying = courier;
        courier = null;
        try (edges;
                stack) {
            if (carrying != null) {
                carrying.close();
            }
        }
    }
}
