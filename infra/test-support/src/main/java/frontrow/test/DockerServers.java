package frontrow.test;

import java.net.URI;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The servers as containers, where a Docker engine answers. They end with the JVM that started them. */
final class DockerServers implements TestServers {

    private static final int REDIS_PORT = 6379;
    private static final int REGISTRY_PORT = 8080;

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine");
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka-native:4.2.1");
    private final GenericContainer<?> redis = new GenericContainer<>("redis:6.2-alpine").withExposedPorts(REDIS_PORT);
    private final GenericContainer<?> registry = new GenericContainer<>("apicurio/apicurio-registry:3.3.3")
            .withExposedPorts(REGISTRY_PORT)
            .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects"));

    DockerServers() {
        postgres.start();
        kafka.start();
        redis.start();
        registry.start();
    }

    static boolean available() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public Database createDatabase(String name) {
        String url = "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/";
        return TestDatabases.create(url, postgres.getUsername(), postgres.getPassword(), name);
    }

    @Override
    public String redisHost() {
        return redis.getHost();
    }

    @Override
    public int redisPort() {
        return redis.getMappedPort(REDIS_PORT);
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public URI registryUrl() {
        return URI.create(
                "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + "/apis/ccompat/v7");
    }
}
