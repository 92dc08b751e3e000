package frontrow.redis;

import frontrow.redis.LockAttempt.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/** Locks that shed load and guarantee nothing: they run out, and without Redis there are none. A bean. */
public final class AdvisoryLocks {

    private static final RedisScript<Long> TAKE_ALL = new DefaultRedisScript<>("""
        for _, key in ipairs(KEYS) do
            if redis.call('EXISTS', key) == 1 then
                return 0
            end
        end
        for _, key in ipairs(KEYS) do
            redis.call('SET', key, ARGV[1], 'NX', 'PX', ARGV[2])
        end
        return 1\
        """, Long.class);

    private static final RedisScript<Long> FREE_OWN = new DefaultRedisScript<>("""
        local freed = 0
        for _, key in ipairs(KEYS) do
            if redis.call('GET', key) == ARGV[1] then
                freed = freed + redis.call('DEL', key)
            end
        end
        return freed\
        """, Long.class);

    private final StringRedisTemplate redis;
    private final RedisGuard guard;

    AdvisoryLocks(StringRedisTemplate redis, RedisGuard guard) {
        this.redis = redis;
        this.guard = guard;
    }

    /** Tries once to take all of the locks, all or none, each for {@code ttl} at most. */
    public LockAttempt tryAll(List<String> keys, Duration ttl) {
        List<String> wanted = List.copyOf(keys);
        String owner = UUID.randomUUID().toString();
        Outcome outcome = guard.call(() -> take(wanted, owner, ttl), () -> Outcome.REDIS_AWAY);
        return new LockAttempt(outcome, outcome == Outcome.TAKEN ? () -> free(wanted, owner) : () -> {});
    }

    private Outcome take(List<String> keys, String owner, Duration ttl) {
        Long taken = redis.execute(TAKE_ALL, keys, owner, Long.toString(ttl.toMillis()));
        return Long.valueOf(1).equals(taken) ? Outcome.TAKEN : Outcome.BUSY;
    }

    private void free(List<String> keys, String owner) {
        guard.run(() -> redis.execute(FREE_OWN, keys, owner));
    }
}
