package frontrow.queue.line;

import frontrow.contracts.value.AdmissionId;
import frontrow.queue.token.TokenHash;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The entries in Redis by which the gateway admits or refuses a token without asking us. An entry is only a short copy of
 * what PostgreSQL says; the tombstone of an ended token stays long enough that no stale copy can follow it. Never throws for
 * a Redis that is away: tombstones wait until it returns.
 */
@Component
public class TokenEntries {
    private static final Duration TOMBSTONE_LIFE = Duration.ofMinutes(10);
    private static final int WAITING_MAX = 10_000;
    private static final int BATCH = 200;

    private final LineRedis redis;
    /** Tombstones that Redis doesn't have yet, oldest first. */
    private final Map<AdmissionId, TokenHash> owed = new LinkedHashMap<>();

    TokenEntries(LineRedis redis) {
        this.redis = redis;
    }

    /** Lets the gateway know an active token; {@code readAtMillis} is Redis's time before PostgreSQL was read. */
    public void cache(long readAtMillis, ActiveToken token) {
        try {
            redis.run(
                    LineScript.CACHE,
                    readAtMillis,
                    token.hash().hex(),
                    token.user(),
                    token.admission(),
                    token.activeUntil().toEpochMilli(),
                    Micros.of(token.activeUntil()),
                    token.remaining().toMillis());
        } catch (LineAway _) {
            // The gateway asks us for what it doesn't find.
        }
    }

    /** Has the gateway refuse these tokens from now on, and gives up their places. */
    public void end(List<EndedToken> tokens) {
        for (int from = 0; from < tokens.size(); from += BATCH) {
            List<EndedToken> batch = tokens.subList(from, Math.min(tokens.size(), from + BATCH));
            try {
                write(batch);
            } catch (LineAway _) {
                owe(batch);
            }
        }
    }

    /** Writes the tombstones that Redis missed; throws {@link LineAway} if it still is away. */
    public void payOwed() {
        List<EndedToken> batch = oldestOwed();
        if (!batch.isEmpty()) {
            write(batch);
            forget(batch);
        }
    }

    private void write(List<EndedToken> tokens) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(TOMBSTONE_LIFE.toMillis());
        for (EndedToken token : tokens) {
            arguments.add(token.admission());
            arguments.add(token.hash().hex());
        }
        redis.run(LineScript.END, arguments);
    }

    private synchronized void owe(List<EndedToken> tokens) {
        for (EndedToken token : tokens) {
            // Beyond the bound the entry's short life must do.
            if (owed.size() < WAITING_MAX) {
                owed.put(token.admission(), token.hash());
            }
        }
    }

    private synchronized List<EndedToken> oldestOwed() {
        return owed.entrySet().stream()
                .limit(BATCH)
                .map(entry -> new EndedToken(entry.getKey(), entry.getValue()))
                .toList();
    }

    private synchronized void forget(List<EndedToken> tokens) {
        tokens.forEach(token -> owed.remove(token.admission()));
    }
}
