package frontrow.redis;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisLoadingException;
import io.lettuce.core.RedisReadOnlyException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;

/** Keeps a Redis that is away from costing more than a moment: a circuit breaker around every command. A bean. */
public final class RedisGuard {

    /** So many commands are looked at, and so many must have been seen, before the breaker opens. */
    private static final int WINDOW = 6;

    private static final int SEEN_AT_LEAST = 3;
    private static final int FAILED_PERCENT = 50;

    /** How long Redis is left alone before it is tried again. */
    private static final Duration LEFT_ALONE = Duration.ofMillis(500);

    private static final int TRIED_WITH = 2;

    private final CircuitBreaker breaker = CircuitBreaker.of(
            "redis",
            CircuitBreakerConfig.custom()
                    .slidingWindowType(SlidingWindowType.COUNT_BASED)
                    .slidingWindowSize(WINDOW)
                    .minimumNumberOfCalls(SEEN_AT_LEAST)
                    .failureRateThreshold(FAILED_PERCENT)
                    .waitDurationInOpenState(LEFT_ALONE)
                    .permittedNumberOfCallsInHalfOpenState(TRIED_WITH)
                    // A trial whose end was never reported must not leave Redis given up for ever.
                    .maxWaitDurationInHalfOpenState(Duration.ofSeconds(5))
                    .build());

    /** Runs the command, or answers with {@code whenAway} if Redis is away; faults that are no absence are thrown. */
    public <T extends @Nullable Object> T call(Supplier<T> command, Supplier<T> whenAway) {
        if (!breaker.tryAcquirePermission()) {
            return whenAway.get();
        }
        long begun = breaker.getCurrentTimestamp();
        T result;
        try {
            result = command.get();
        } catch (RuntimeException fault) {
            if (isAbsence(fault)) {
                breaker.onError(took(begun), breaker.getTimestampUnit(), fault);
                return whenAway.get();
            }
            // Redis answered, if only to refuse.
            breaker.onSuccess(took(begun), breaker.getTimestampUnit());
            throw fault;
        }
        breaker.onSuccess(took(begun), breaker.getTimestampUnit());
        return result;
    }

    /** Runs the command, or does nothing if Redis is away. */
    public void run(Runnable command) {
        attempt(command);
    }

    /** Whether Redis is known to be away right now. */
    public boolean away() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    /** Runs the command; whether Redis was there. */
    boolean attempt(Runnable command) {
        return call(
                () -> {
                    command.run();
                    return true;
                },
                () -> false);
    }

    private long took(long begun) {
        TimeUnit unit = breaker.getTimestampUnit();
        return unit.convert(breaker.getCurrentTimestamp() - begun, unit);
    }

    private static boolean isAbsence(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                // It answers, but serves nobody now.
                case RedisLoadingException _, RedisBusyException _, RedisReadOnlyException _ -> {
                    return true;
                }
                case RedisCommandExecutionException _, RedisCommandInterruptedException _ -> {
                    return false;
                }
                case RedisException _, RedisConnectionFailureException _, QueryTimeoutException _ -> {
                    return true;
                }
                default -> {
                    // The next cause may say more.
                }
            }
        }
        return false;
    }
}
