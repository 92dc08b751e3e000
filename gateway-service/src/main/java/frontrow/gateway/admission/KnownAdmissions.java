package frontrow.gateway.admission;

import frontrow.redis.RedisGuard;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.HashOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** The tokens that queue-service looked up a moment ago, as it left them in Redis. */
@Component
class KnownAdmissions {
    private static final String KEY = "queue:{main}:active:";

    private final RedisGuard guard;
    private final HashOperations<String, String, String> hashes;

    KnownAdmissions(RedisGuard guard, StringRedisTemplate redis) {
        this.guard = guard;
        this.hashes = redis.opsForHash();
    }

    /** What Redis knows of the token; empty where it knows nothing or is away. */
    Optional<Admission> find(String tokenHash) {
        // The entry never outlives the admission: Redis itself drops it in time, so no clock is asked here.
        Map<String, String> entry = guard.call(() -> hashes.entries(KEY + tokenHash), Map::of);
        return read(entry.get("state"), entry.get("userId"), entry.get("admissionId"));
    }

    private static Optional<Admission> read(
            @Nullable String state, @Nullable String userId, @Nullable String admissionId) {
        if ("spent".equals(state)) {
            return Optional.of(new Admission.Gone());
        }
        if ("active".equals(state) && userId != null && admissionId != null) {
            return Optional.of(new Admission.Active(userId, admissionId));
        }
        return Optional.empty();
    }
}
