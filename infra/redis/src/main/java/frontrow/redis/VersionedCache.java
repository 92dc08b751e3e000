package frontrow.redis;

import java.time.Duration;
import java.util.Optional;

/**
 * Values that are replaced only by newer versions of themselves, so that writers may pass each other. It never throws for a
 * Redis that is away: reading finds nothing, and writing is tried again for as long as the value would have lived. A bean.
 */
public final class VersionedCache {
    /** The value, unless there is none, it was invalidated, or Redis is away. */
    public Optional<String> get(String key) {
        return Optional.empty();
    }

    /** Keeps the value for {@code ttl}, unless a newer version is there. */
    public void put(String key, long version, String value, Duration ttl) {}

    /** Forgets the value, and for {@code ttl} refuses every version up to this one. */
    public void invalidate(String key, long version, Duration ttl) {}
}
