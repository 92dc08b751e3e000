package frontrow.redis;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.redis.LockAttempt.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

class AdvisoryLocksIT {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final LettuceConnectionFactory factory = Redis.real();
    private final StringRedisTemplate redis = Redis.template(factory);
    private final AdvisoryLocks locks = new AdvisoryLocks(redis, new RedisGuard());
    private final String one = "lock:" + UUID.randomUUID();
    private final String two = "lock:" + UUID.randomUUID();

    @AfterEach
    void disconnect() {
        redis.delete(List.of(one, two));
        factory.destroy();
    }

    @Test
    void takesAllOrNone() {
        try (LockAttempt first = locks.tryAll(List.of(one), LONG)) {
            assertThat(first.outcome()).isEqualTo(Outcome.TAKEN);
            try (LockAttempt second = locks.tryAll(List.of(two, one), LONG)) {
                assertThat(second.outcome()).isEqualTo(Outcome.BUSY);
                assertThat(redis.hasKey(two)).isFalse();
            }
            assertThat(redis.hasKey(one)).isTrue();
        }
        assertThat(redis.hasKey(one)).isFalse();
        try (LockAttempt both = locks.tryAll(List.of(one, two), LONG)) {
            assertThat(both.outcome()).isEqualTo(Outcome.TAKEN);
        }
    }

    @Test
    void runsOutByItself() {
        LockAttempt forgotten = locks.tryAll(List.of(one), Duration.ofMillis(200));
        assertThat(forgotten.outcome()).isEqualTo(Outcome.TAKEN);

        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !redis.hasKey(one));
    }

    @Test
    void doesNotFreeWhatAnotherTookMeanwhile() {
        LockAttempt late = locks.tryAll(List.of(one), LONG);
        redis.opsForValue().set(one, "another");

        late.close();

        assertThat(redis.opsForValue().get(one)).isEqualTo("another");
    }

    @Test
    void saysThatRedisIsAway() {
        LettuceConnectionFactory nowhere = Redis.away();
        AdvisoryLocks lonely = new AdvisoryLocks(Redis.template(nowhere), new RedisGuard());
        try (LockAttempt attempt = lonely.tryAll(List.of(one), LONG)) {
            assertThat(attempt.outcome()).isEqualTo(Outcome.REDIS_AWAY);
        } finally {
            nowhere.destroy();
        }
    }
}
