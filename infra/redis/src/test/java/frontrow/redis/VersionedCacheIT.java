package frontrow.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

class VersionedCacheIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LettuceConnectionFactory factory = Redis.real();
    private final StringRedisTemplate redis = Redis.template(factory);
    private final RedisGuard guard = new RedisGuard();
    private final VersionedCache cache = new VersionedCache(redis, guard);
    private final String key = "test:" + UUID.randomUUID();

    @AfterEach
    void disconnect() {
        redis.delete(key);
        cache.close();
        factory.destroy();
    }

    @Test
    void findsWhatItKept() {
        assertThat(cache.get(key)).isEmpty();

        cache.put(key, 1, "one", MINUTE);

        assertThat(cache.get(key)).contains("one");
        assertThat(redis.getExpire(key, TimeUnit.SECONDS)).isBetween(55L, 60L);
    }

    @Test
    void keepsTheNewestOfPassingWriters() {
        cache.put(key, 9, "nine", MINUTE);
        cache.put(key, 10, "ten", MINUTE);
        cache.put(key, 9, "late", MINUTE);
        cache.put(key, 2, "later", MINUTE);

        assertThat(cache.get(key)).contains("ten");
    }

    @Test
    void comparesVersionsBeyondTheExactNumbersOfLua() {
        cache.put(key, Long.MAX_VALUE, "newest", MINUTE);
        cache.put(key, Long.MAX_VALUE - 1, "older", MINUTE);

        assertThat(cache.get(key)).contains("newest");
    }

    @Test
    void refusesEveryVersionUpToTheOneThatWasInvalidated() {
        cache.put(key, 4, "four", MINUTE);
        cache.invalidate(key, 5, MINUTE);
        assertThat(cache.get(key)).isEmpty();

        cache.put(key, 5, "five", MINUTE);
        assertThat(cache.get(key)).isEmpty();

        cache.put(key, 6, "six", MINUTE);
        assertThat(cache.get(key)).contains("six");
    }

    @Test
    void doesNotInvalidateWhatIsNewer() {
        cache.put(key, 7, "seven", MINUTE);

        cache.invalidate(key, 6, MINUTE);

        assertThat(cache.get(key)).contains("seven");
    }

    @Test
    void takesTheKeyBackFromWhatIsNotItsOwn() {
        redis.opsForValue().set(key, "who wrote this?");
        assertThat(cache.get(key)).isEmpty();

        cache.put(key, 1, "one", MINUTE);

        assertThat(cache.get(key)).contains("one");
    }

    @Test
    void writesLaterWhatItCouldNotWriteAndTrustsNothingOlderMeanwhile() {
        cache.put(key, 1, "old", MINUTE);
        for (int i = 0; i < 6; i++) {
            guard.run(() -> {
                throw new RedisConnectionFailureException("away");
            });
        }
        assertThat(guard.away()).isTrue();

        cache.put(key, 2, "new", MINUTE);

        assertThat(cache.get(key)).isEmpty();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(cache.get(key)).contains("new"));
    }

    @Test
    void findsNothingAndThrowsNothingWhereRedisIsAway() {
        LettuceConnectionFactory nowhere = Redis.away();
        try (VersionedCache lonely = new VersionedCache(Redis.template(nowhere), new RedisGuard())) {
            lonely.put(key, 1, "one", MINUTE);
            lonely.invalidate(key, 2, MINUTE);
            assertThat(lonely.get(key)).isEmpty();
        } finally {
            nowhere.destroy();
        }
    }
}
