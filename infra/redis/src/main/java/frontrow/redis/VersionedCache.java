package frontrow.redis;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Values that are replaced only by newer versions of themselves, so that writers may pass each other. It never throws for a
 * Redis that is away: reading finds nothing, and writing is tried again for as long as the value would have lived. A bean.
 */
public final class VersionedCache implements AutoCloseable {

    private static final String VALUE = "value";

    /**
     * Writes a version unless a newer one is there; a version that was invalidated is older than itself. Versions are
     * compared as texts of digits, because Lua's numbers are exact only up to 2^53.
     */
    private static final RedisScript<Long> WRITE = new DefaultRedisScript<>("""
        local kind = redis.call('TYPE', KEYS[1]).ok
        if kind ~= 'hash' and kind ~= 'none' then
            redis.call('DEL', KEYS[1])
            kind = 'none'
        end
        if kind == 'hash' then
            local there = redis.call('HMGET', KEYS[1], 'version', 'value')
            local version, mine = there[1] or '', ARGV[1]
            if #version > #mine or (#version == #mine and version > mine) then
                return 0
            end
            if version == mine and not there[2] then
                return 0
            end
        end
        redis.call('DEL', KEYS[1])
        redis.call('HSET', KEYS[1], 'version', ARGV[1])
        if ARGV[3] == 'value' then
            redis.call('HSET', KEYS[1], 'value', ARGV[4])
        end
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        return 1\
        """, Long.class);

    private static final RedisScript<String> READ = new DefaultRedisScript<>("""
        if redis.call('TYPE', KEYS[1]).ok ~= 'hash' then
            return nil
        end
        return redis.call('HGET', KEYS[1], 'value')\
        """, String.class);

    private final StringRedisTemplate redis;
    private final RedisGuard guard;
    private final UnwrittenVersions unwritten;

    VersionedCache(StringRedisTemplate redis, RedisGuard guard) {
        this.redis = redis;
        this.guard = guard;
        this.unwritten = new UnwrittenVersions(this::write);
    }

    /** The value, unless there is none, it was invalidated, or Redis is away. */
    public Optional<String> get(String key) {
        // What Redis has may be older than what it could not be told: the database knows.
        if (unwritten.has(key)) {
            return Optional.empty();
        }
        try {
            String value = guard.<@Nullable String>call(() -> redis.execute(READ, List.of(key)), () -> null);
            return Optional.ofNullable(value);
        } catch (DataAccessException refused) {
            return Optional.empty(); // a Redis that refuses, out of memory say, is no better than none
        }
    }

    /** Keeps the value for {@code ttl}, unless a newer version is there. */
    public void put(String key, long version, String value, Duration ttl) {
        writeNowOrLater(new Version(key, version, value, ttl));
    }

    /** Forgets the value, and for {@code ttl} refuses every version up to this one. */
    public void invalidate(String key, long version, Duration ttl) {
        writeNowOrLater(new Version(key, version, null, ttl));
    }

    /** Gives up what could not be written. */
    @Override
    public void close() {
        unwritten.close();
    }

    private void writeNowOrLater(Version version) {
        if (!write(version)) {
            unwritten.add(version);
        }
    }

    private boolean write(Version version) {
        String value = version.value();
        try {
            return guard.attempt(() -> redis.execute(
                    WRITE,
                    List.of(version.key()),
                    Long.toString(version.number()),
                    Long.toString(version.ttl().toMillis()),
                    value == null ? "" : VALUE,
                    value == null ? "" : value));
        } catch (DataAccessException refused) {
            return false; // what is cached has been committed already: nobody is served by a failure now
        }
    }

    /**
     * One version of one value.
     *
     * @param value null where it is forgotten
     */
    record Version(String key, long number, @Nullable String value, Duration ttl) {

        Version {
            if (number < 0) {
                throw new IllegalArgumentException("a version is not negative: " + number);
            }
        }
    }
}
