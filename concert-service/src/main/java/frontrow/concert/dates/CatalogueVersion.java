package frontrow.concert.dates;

import frontrow.redis.VersionedCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the changes of the answer to "which days have a free seat on sale". An answer is cached under the version it
 * was read with, so one that was read before a change can't replace one read after it.
 */
@Component
public class CatalogueVersion {

    private final JdbcClient jdbc;
    private final VersionedCache cache;

    CatalogueVersion(JdbcClient jdbc, VersionedCache cache) {
        this.jdbc = jdbc;
        this.cache = cache;
    }

    /**
     * Raises the version within the transaction that changes the answer, and evicts what is cached once that commits.
     * Every change takes this one row's lock: call it last, so that others wait for the commit alone.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise() {
        long version = jdbc.sql("UPDATE catalogue_version SET version = version + 1 RETURNING version")
                .query(Long.class)
                .single();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // All answers older than the change, not those read with it.
                cache.invalidate(AvailableDates.CACHE_KEY, version - 1, AvailableDates.CACHED_AT_MOST);
            }
        });
    }
}
