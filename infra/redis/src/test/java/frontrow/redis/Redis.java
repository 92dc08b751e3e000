package frontrow.redis;

import frontrow.test.TestServers;
import io.lettuce.core.ClientOptions;
import java.time.Duration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Connections of a test, set as a service's are. */
final class Redis {

    private static final int NOBODYS_PORT = 1;

    private Redis() {}

    static LettuceConnectionFactory real() {
        TestServers servers = TestServers.shared();
        return factory(servers.redisHost(), servers.redisPort());
    }

    static LettuceConnectionFactory away() {
        return factory("127.0.0.1", NOBODYS_PORT);
    }

    static StringRedisTemplate template(LettuceConnectionFactory factory) {
        return new StringRedisTemplate(factory);
    }

    private static LettuceConnectionFactory factory(String host, int port) {
        LettuceClientConfiguration client = LettuceClientConfiguration.builder()
                .commandTimeout(Duration.ofSeconds(1))
                .clientOptions(ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .build())
                .build();
        LettuceConnectionFactory factory =
                new LettuceConnectionFactory(new RedisStandaloneConfiguration(host, port), client);
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }
}
