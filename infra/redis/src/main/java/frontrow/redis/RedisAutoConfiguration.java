package frontrow.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Makes Redis something that may go away: short time limits, no queue of commands for a lost connection, a breaker. */
@AutoConfiguration(after = DataRedisAutoConfiguration.class)
public class RedisAutoConfiguration {

    private static final Duration COMMAND_LIMIT = Duration.ofMillis(200);
    private static final Duration CONNECT_LIMIT = Duration.ofMillis(200);
    private static final Duration LONGEST_RECONNECT_PAUSE = Duration.ofSeconds(1);

    @Bean
    LettuceClientConfigurationBuilderCustomizer commandLimit() {
        return builder -> builder.commandTimeout(COMMAND_LIMIT);
    }

    @Bean
    LettuceClientOptionsBuilderCustomizer rejectionWhileDisconnected() {
        return (ClientOptions.Builder builder) -> builder.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(COMMAND_LIMIT))
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_LIMIT)
                        .keepAlive(true)
                        .build());
    }

    /** By itself Lettuce would let pauses grow to half a minute. */
    @Bean
    ClientResourcesBuilderCustomizer quickReconnection() {
        return builder -> builder.reconnectDelay(
                Delay.exponential(Duration.ofMillis(50), LONGEST_RECONNECT_PAUSE, 2, TimeUnit.MILLISECONDS));
    }

    @Bean
    @ConditionalOnMissingBean
    RedisGuard redisGuard() {
        return new RedisGuard();
    }

    @Bean
    @ConditionalOnMissingBean
    VersionedCache versionedCache(StringRedisTemplate redis, RedisGuard guard) {
        return new VersionedCache(redis, guard);
    }

    @Bean
    @ConditionalOnMissingBean
    AdvisoryLocks advisoryLocks(StringRedisTemplate redis, RedisGuard guard) {
        return new AdvisoryLocks(redis, guard);
    }
}
