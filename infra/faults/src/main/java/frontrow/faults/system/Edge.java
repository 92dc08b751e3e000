package frontrow.faults.system;

import frontrow.stack.Service;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A link of the system, by who calls and who answers.
 *
 * @param client {@code client} for the buyers, or the word for a service
 * @param server the word for a service, or the name of a server
 */
public record Edge(String client, String server) {

    public static final String BUYERS = "client";
    public static final String POSTGRES = "postgres";
    public static final String REDIS = "redis";
    public static final String KAFKA = "kafka";
    public static final String REGISTRY = "registry";

    private static final Set<Service> WITH_REDIS = EnumSet.complementOf(EnumSet.of(Service.PAYMENT));
    private static final Set<Service> WITH_KAFKA = EnumSet.complementOf(EnumSet.of(Service.GATEWAY));

    static Edge of(Service client, String server) {
        return new Edge(client.word(), server);
    }

    static Edge toGateway() {
        return new Edge(BUYERS, Service.GATEWAY.word());
    }

    static Edge fromGateway(Service server) {
        return new Edge(Service.GATEWAY.word(), server.word());
    }

    /** Those of every system, buyers' first. */
    public static List<Edge> all() {
        Stream<Edge> services = Stream.of(Service.values())
                .filter(service -> service != Service.GATEWAY)
                .map(Edge::fromGateway);
        Stream<Edge> servers = Stream.of(Service.values()).flatMap(Edge::toServers);
        return Stream.concat(Stream.of(toGateway()), Stream.concat(services, servers))
                .toList();
    }

    private static Stream<Edge> toServers(Service service) {
        Stream.Builder<Edge> edges = Stream.builder();
        edges.add(of(service, POSTGRES));
        if (WITH_REDIS.contains(service)) {
            edges.add(of(service, REDIS));
        }
        if (WITH_KAFKA.contains(service)) {
            edges.add(of(service, KAFKA)).add(of(service, REGISTRY));
        }
        return edges.build();
    }

    /** The services that talk to Kafka, each by a listener of its own. */
    public static Set<Service> onKafka() {
        return WITH_KAFKA;
    }

    @Override
    public String toString() {
        return client + "-" + server;
    }
}
