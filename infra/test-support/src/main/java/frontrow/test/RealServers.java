package frontrow.test;

import frontrow.test.TestServers.Database;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Connects a test's Spring context to real servers, apart from every other context: a new database, a Redis database
 * and a topic prefix of its own, and the keys of {@link TestCaller}.
 */
public final class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestServers servers = TestServers.shared();
        String name = context.getEnvironment().getProperty("spring.application.name", "test");
        Database database = servers.createDatabase(name);
        RedisDatabase redis = RedisDatabase.claim(servers);
        Map<String, Object> properties = Map.ofEntries(
                Map.entry("spring.datasource.url", database.url()),
                Map.entry("spring.datasource.username", database.user()),
                Map.entry("spring.datasource.password", database.password()),
                Map.entry("spring.data.redis.host", servers.redisHost()),
                Map.entry("spring.data.redis.port", servers.redisPort()),
                Map.entry("spring.data.redis.database", redis.index()),
                Map.entry("spring.kafka.bootstrap-servers", servers.kafkaBootstrapServers()),
                Map.entry("frontrow.messaging.registry-url", servers.registryUrl()),
                Map.entry("frontrow.messaging.topic-prefix", prefix()),
                Map.entry("frontrow.assertion.public-keys", TestCaller.publicKeys()));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real servers", properties));
    }

    /** Says nothing and sorts by age, so that what a failed run left on a broker can be told apart. */
    private static String prefix() {
        long minute = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
        return "t" + minute + "-"
                + Integer.toHexString(ThreadLocalRandom.current().nextInt()) + ".";
    }
}
