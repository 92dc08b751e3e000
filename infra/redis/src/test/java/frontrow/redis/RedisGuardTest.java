package frontrow.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisLoadingException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;

class RedisGuardTest {

    private final RedisGuard guard = new RedisGuard();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void givesTheAnswerOfARedisThatIsThere() {
        assertThat(guard.call(() -> "there", () -> "away")).isEqualTo("there");
        assertThat(guard.away()).isFalse();
    }

    @Test
    void answersForARedisThatIsAway() {
        assertThat(guard.call(failing(new RedisConnectionFailureException("refused")), () -> "away"))
                .isEqualTo("away");
        assertThat(guard.call(failing(new QueryTimeoutException("too slow")), () -> "away"))
                .isEqualTo("away");
        assertThat(guard.call(failing(wrapped(new RedisException("not connected"))), () -> "away"))
                .isEqualTo("away");
    }

    @Test
    void takesARedisThatIsStillLoadingForAway() {
        assertThat(guard.call(failing(wrapped(new RedisLoadingException("LOADING"))), () -> "away"))
                .isEqualTo("away");
    }

    @Test
    void stopsAskingAfterSomeFailures() {
        for (int i = 0; i < 20; i++) {
            guard.call(failing(new RedisConnectionFailureException("refused")), () -> "away");
        }

        assertThat(asked.get()).isLessThanOrEqualTo(6);
        assertThat(guard.away()).isTrue();
        assertThat(guard.call(() -> "there", () -> "away")).isEqualTo("away");
    }

    @Test
    void throwsWhatIsNoAbsence() {
        RuntimeException wrongType = wrapped(new RedisCommandExecutionException("WRONGTYPE"));
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> guard.call(failing(wrongType), () -> "away"))
                    .isSameAs(wrongType);
        }
        assertThat(guard.away()).isFalse();

        assertThatThrownBy(() -> guard.run(() -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private Supplier<String> failing(RuntimeException fault) {
        return () -> {
            asked.incrementAndGet();
            throw fault;
        };
    }

    private static RuntimeException wrapped(RedisException fault) {
        return new RedisSystemException("Redis", fault);
    }
}
