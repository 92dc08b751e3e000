package frontrow.wallet.ledger;

import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.redis.VersionedCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Balances in Redis, for one minute each. A balance replaces only an older one, by the wallet's version. */
@Component
public class BalanceCache {

    private static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);

    /** As a balance stands in Redis. */
    private record Cached(
            long balanceWon, long version, @Nullable Instant changedAt) {}

    private final VersionedCache cache;
    private final JsonMapper json = JsonMapper.builder().build();

    BalanceCache(VersionedCache cache) {
        this.cache = cache;
    }

    /** The wallet as Redis has it, or nothing. */
    public Optional<WalletState> get(UserId userId) {
        return cache.get(key(userId)).flatMap(text -> read(userId, text));
    }

    /** Puts a wallet that was read from the database, unless a newer one is there. */
    public void put(WalletState wallet) {
        Cached cached = new Cached(wallet.balance().amount(), wallet.version(), wallet.changedAt());
        cache.put(key(wallet.userId()), wallet.version(), json.writeValueAsString(cached), TIME_TO_LIVE);
    }

    /**
     * Puts a wallet once the surrounding transaction has committed. What is there from before is forgotten first: when the
     * answer to a commit is lost, or this process with it, the change may be kept and heard of, and readers must ask the
     * database.
     */
    public void writeThrough(WalletState wallet) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public int getOrder() {
                // Before the outbox is woken: whoever hears of the change finds the new balance.
                return Ordered.HIGHEST_PRECEDENCE;
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                forgetBefore(wallet);
            }

            @Override
            public void afterCommit() {
                put(wallet);
            }
        });
    }

    private void forgetBefore(WalletState wallet) {
        if (wallet.version() > 0) {
            cache.invalidate(key(wallet.userId()), wallet.version() - 1, TIME_TO_LIVE);
        }
    }

    private Optional<WalletState> read(UserId userId, String text) {
        try {
            Cached cached = json.readValue(text, Cached.class);
            return Optional.of(
                    new WalletState(userId, new Won(cached.balanceWon()), cached.version(), cached.changedAt()));
        } catch (JacksonException anotherForm) {
            return Optional.empty(); // written by another version of this service: the database knows
        }
    }

    private static String key(UserId userId) {
        return "user_balance:" + userId;
    }
}
