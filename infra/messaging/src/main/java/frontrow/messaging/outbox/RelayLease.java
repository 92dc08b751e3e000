package frontrow.messaging.outbox;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to send, held by one relay at a time. The database's clock decides who has it; the holder also counts its
 * time itself, from before it asked, so that it stops in time even if it can't ask any more.
 */
public class RelayLease {

    private final JdbcClient jdbc;
    private final String name;
    private final Duration length;
    private final UUID holder = UUID.randomUUID();
    private long heldUntilNanos = System.nanoTime();

    /**
     * @param name what the lease is for; there is one holder of each name
     * @param length how long it is held without being prolonged
     */
    public RelayLease(JdbcClient jdbc, String name, Duration length) {
        this.jdbc = jdbc;
        this.name = name;
        this.length = length;
    }

    /** Takes the lease if it is free, prolongs it if half of it is over; says whether this relay may send. */
    boolean take() {
        long askedAt = System.nanoTime();
        if (heldUntilNanos - askedAt > length.toNanos() / 2) {
            return true;
        }
        boolean taken = !jdbc.sql("""
            INSERT INTO relay_lease (name, holder, held_until)
            VALUES (:name, :holder, clock_timestamp() + make_interval(secs => :seconds))
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
            WHERE relay_lease.holder = excluded.holder OR relay_lease.held_until < clock_timestamp()
            RETURNING name\
            """)
                .param("name", name)
                .param("holder", holder)
                .param("seconds", length.toMillis() / 1000.0)
                .query(String.class)
                .list()
                .isEmpty();
        heldUntilNanos = taken ? askedAt + length.toNanos() : askedAt;
        return taken;
    }

    /** Whether the lease still runs, by this process's own count. */
    boolean isHeld() {
        return heldUntilNanos - System.nanoTime() > 0;
    }

    /** Lets another relay have it at once. */
    void giveUp() {
        heldUntilNanos = System.nanoTime();
        jdbc.sql("DELETE FROM relay_lease WHERE name = :name AND holder = :holder")
                .param("name", name)
                .param("holder", holder)
                .update();
    }
}
