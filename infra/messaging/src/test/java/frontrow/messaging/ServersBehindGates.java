package frontrow.messaging;

import java.net.URI;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Puts a {@link Gate} before PostgreSQL and one before the schema registry, as beans; after the servers are known. */
final class ServersBehindGates implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String POSTGRES = "postgresGate";
    static final String REGISTRY = "registryGate";

    private static final String JDBC = "jdbc:";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        URI postgres = URI.create(context.getEnvironment()
                .getRequiredProperty("spring.datasource.url")
                .substring(JDBC.length()));
        URI registry = URI.create(context.getEnvironment().getRequiredProperty("frontrow.messaging.registry-url"));
        Map<String, Object> properties = Map.of(
                "spring.datasource.url",
                JDBC + behindGate(context, POSTGRES, postgres),
                "frontrow.messaging.registry-url",
                behindGate(context, REGISTRY, registry));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("gates", properties));
    }

    private static String behindGate(ConfigurableApplicationContext context, String name, URI server) {
        Gate gate = new Gate(server.getHost(), server.getPort());
        context.getBeanFactory().registerSingleton(name, gate);
        return server.toString().replace(server.getAuthority(), "127.0.0.1:" + gate.port());
    }
}
