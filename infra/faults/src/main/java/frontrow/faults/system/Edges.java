package frontrow.faults.system;

import frontrow.servers.Coordinates;
import frontrow.servers.KafkaListener;
import frontrow.servers.Part;
import frontrow.servers.ServerPorts;
import frontrow.stack.Service;
import frontrow.stack.Stack;
import frontrow.stack.proxy.TcpProxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The links of one system, each through a proxy of its own; several where several processes of a service answer. The
 * proxies of Kafka exist before the broker does, which has to advertise them.
 */
public final class Edges implements AutoCloseable {

    /** Enough for every link of two processes of each service. */
    private static final int PORTS = 64;

    private final Map<Edge, List<TcpProxy>> proxies = new HashMap<>();
    private final List<KafkaListener> listeners = new ArrayList<>();
    private int nextPort = ServerPorts.freeInARow(PORTS);

    Edges() {
        for (Service service : Edge.onKafka()) {
            int listener = nextPort++;
            TcpProxy proxy = add(Edge.of(service, Edge.KAFKA), listener);
            listeners.add(new KafkaListener(service.word().toUpperCase(Locale.ROOT), listener, proxy.port()));
        }
    }

    /** What the broker must be told before it starts. */
    List<KafkaListener> listeners() {
        return List.copyOf(listeners);
    }

    /** Makes the other proxies, for a stack whose ports are known and which need not run yet. */
    void lead(Stack stack) {
        Coordinates servers = stack.coordinates();
        Map<String, Integer> ports = Map.of(
                Edge.POSTGRES,
                servers.ports().postgres(),
                Edge.REDIS,
                servers.redisPort(),
                Edge.REGISTRY,
                servers.ports().registry());
        for (Edge edge : Edge.all()) {
            Integer server = ports.get(edge.server());
            if (server != null) {
                add(edge, server);
            } else if (!edge.server().equals(Edge.KAFKA)) {
                stack.services(service(edge.server())).stream().map(Part::port).forEach(port -> add(edge, port));
            }
        }
    }

    /** Where a service finds what it calls. */
    Map<String, String> properties(Service service, Coordinates servers) {
        Map<String, String> properties = new TreeMap<>();
        // Named statements would hide from a proxy what they say.
        properties.put(
                "spring.datasource.url",
                "jdbc:postgresql://127.0.0.1:" + port(Edge.of(service, Edge.POSTGRES)) + "/" + service.word()
                        + "?prepareThreshold=0");
        properties.put("spring.data.redis.port", port(Edge.of(service, Edge.REDIS), servers.redisPort()));
        if (service == Service.GATEWAY) {
            Edge.all().stream()
                    .filter(edge -> edge.client().equals(service.word()))
                    .filter(edge -> isService(edge.server()))
                    .forEach(edge -> properties.put("frontrow.services." + edge.server(), addresses(edge)));
        } else {
            properties.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + port(Edge.of(service, Edge.KAFKA)));
            String path = URI.create(servers.registryUrl()).getPath();
            properties.put(
                    "frontrow.messaging.registry-url",
                    "http://127.0.0.1:" + port(Edge.of(service, Edge.REGISTRY)) + path);
        }
        return properties;
    }

    /** Where buyers call. */
    List<URI> doors() {
        return proxies(Edge.toGateway()).stream()
                .map(proxy -> URI.create("http://127.0.0.1:" + proxy.port()))
                .toList();
    }

    /** Does something to every connection of a link. */
    public void each(Edge edge, Consumer<TcpProxy> deed) {
        proxies(edge).forEach(deed);
    }

    /** Does something to every connection of every client of a server. */
    public void eachTo(String server, Consumer<TcpProxy> deed) {
        Edge.all().stream().filter(edge -> edge.server().equals(server)).forEach(edge -> each(edge, deed));
    }

    /** Ends every disturbance. */
    public void healAll() {
        proxies.values().stream().flatMap(List::stream).forEach(proxy -> {
            proxy.forget();
            proxy.heal();
        });
    }

    @Override
    public void close() {
        proxies.values().stream().flatMap(List::stream).forEach(TcpProxy::close);
    }

    private TcpProxy add(Edge edge, int port) {
        TcpProxy proxy = TcpProxy.before(port, nextPort++);
        proxies.computeIfAbsent(edge, _ -> new ArrayList<>()).add(proxy);
        return proxy;
    }

    private List<TcpProxy> proxies(Edge edge) {
        return proxies.getOrDefault(edge, List.of());
    }

    private int port(Edge edge) {
        return proxies(edge).getFirst().port();
    }

    private String port(Edge edge, int otherwise) {
        return Integer.toString(proxies.containsKey(edge) ? port(edge) : otherwise);
    }

    private String addresses(Edge edge) {
        return proxies(edge).stream()
                .map(proxy -> "http://127.0.0.1:" + proxy.port())
                .collect(Collectors.joining(","));
    }

    private static boolean isService(String word) {
        return List.of(Service.values()).stream()
                .anyMatch(service -> service.word().equals(word));
    }

    private static Service service(String word) {
        return Service.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
