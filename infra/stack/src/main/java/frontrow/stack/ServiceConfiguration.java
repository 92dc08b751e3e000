package frontrow.stack;

import com.nimbusds.jose.util.JSONObjectUtils;
import frontrow.servers.Coordinates;
import frontrow.servers.Database;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a service of the stack is told: the addresses of the others, its database, its keys. */
final class ServiceConfiguration {

    private final StackSettings settings;
    private final Coordinates servers;
    private final Keys keys;
    private final Map<Service, Map<String, String>> changed = new ConcurrentHashMap<>();

    ServiceConfiguration(StackSettings settings, Coordinates servers, Keys keys) {
        this.settings = settings;
        this.servers = servers;
        this.keys = keys;
    }

    /** What one service alone is told from its next start on, in place of what it was told this way before. */
    void change(Service service, Map<String, String> properties) {
        changed.put(service, Map.copyOf(properties));
    }

    /** In the environment and not in arguments, because it holds the database's password. */
    Map<String, String> environment(Service service, int number) {
        return Map.of("SPRING_APPLICATION_JSON", JSONObjectUtils.toJSONString(Map.copyOf(properties(service, number))));
    }

    Map<String, String> properties(Service service, int number) {
        Map<String, String> properties = new TreeMap<>();
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", Integer.toString(service.port(settings.gatewayPort(), number)));
        database(properties, servers.database(service.word()));
        properties.put("spring.data.redis.host", servers.redisHost());
        properties.put("spring.data.redis.port", Integer.toString(servers.redisPort()));
        properties.put("spring.kafka.bootstrap-servers", servers.kafkaBootstrapServers());
        properties.put("frontrow.messaging.registry-url", servers.registryUrl());
        properties.put("frontrow.demo.enabled", "true");
        properties.putAll(own(service));
        properties.putAll(settings.handedOn());
        properties.putAll(changed.getOrDefault(service, Map.of()));
        return properties;
    }

    private static void database(Map<String, String> properties, Database database) {
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
    }

    private Map<String, String> own(Service service) {
        return switch (service) {
            case GATEWAY -> gateway();
            case QUEUE ->
                Map.of(
                        "frontrow.assertion.public-keys",
                                keys.assertionPublicKeys().toString(),
                        "frontrow.queue.token-key", keys.queueTokenKey().toString());
            case CONCERT, RESERVATION, WALLET, PAYMENT ->
                Map.of(
                        "frontrow.assertion.public-keys",
                        keys.assertionPublicKeys().toString());
        };
    }

    private Map<String, String> gateway() {
        Map<String, String> own = new TreeMap<>();
        own.put("frontrow.assertion.private-key", keys.assertionPrivateKey().toString());
        own.put(
                "frontrow.access-token.private-key",
                keys.accessTokenPrivateKey().toString());
        for (Service service : Service.values()) {
            if (service != Service.GATEWAY) {
                own.put("frontrow.services." + service.word(), addresses(service));
            }
        }
        return own;
    }

    private String addresses(Service service) {
        return IntStream.rangeClosed(1, settings.replicas(service))
                .mapToObj(number -> "http://127.0.0.1:" + service.port(settings.gatewayPort(), number))
                .collect(Collectors.joining(","));
    }
}
