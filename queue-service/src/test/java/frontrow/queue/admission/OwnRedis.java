package frontrow.queue.admission;

import frontrow.servers.ServerPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import redis.embedded.RedisServer;

/** A Redis of a test's own, which the test may stop; it keeps nothing. */
final class OwnRedis implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final RedisServer SERVER = make(ServerPorts.freeInARow(1));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        start();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "own redis",
                        Map.of(
                                "spring.data.redis.host",
                                "127.0.0.1",
                                "spring.data.redis.port",
                                SERVER.ports().getFirst(),
                                "spring.data.redis.database",
                                0)));
    }

    static void start() {
        try {
            SERVER.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void stop() {
        try {
            SERVER.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RedisServer make(int port) {
        try {
            return RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .setting("appendonly no")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
