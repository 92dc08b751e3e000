package frontrow.reservation.watermark;

import frontrow.messaging.MessagingProperties;
import frontrow.reservation.message.ReservationEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the readers of seat events up to which time they have seen everything. A watermark goes through the outbox, so it
 * stands behind all events that were committed before it; for those that are not committed yet it stays behind the
 * transactions that may still write some.
 */
@Component
class Watermarks {

    /** Any number that no other advisory lock of this database uses. */
    private static final long ONE_REPLICA_AT_A_TIME = 0x5ea7_3a9L;

    /** While messages wait longer than this, nothing new is known to have been sent, and no watermarks pile up. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final ReservationEvents events;
    private final MessagingProperties messaging;

    Watermarks(JdbcClient jdbc, ReservationEvents events, MessagingProperties messaging) {
        this.jdbc = jdbc;
        this.events = events;
        this.messaging = messaging;
    }

    @Transactional
    void raise() {
        if (!isOurTurn() || messagesAreHeldUp()) {
            return;
        }
        Instant asOf = decidedAndCommitted();
        for (int partition = 0; partition < messaging.partitions(); partition++) {
            events.publishWatermark(partition, asOf);
        }
    }

    private boolean isOurTurn() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(ONE_REPLICA_AT_A_TIME)
                .query(Boolean.class)
                .single();
    }

    private boolean messagesAreHeldUp() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM outbox WHERE created_at < clock_timestamp() - ?::interval)")
                .param(LONGEST_WAIT.toString())
                .query(Boolean.class)
                .single();
    }

    /**
     * The time before which every transition is committed. The clock is read first, in a statement of its own: a
     * transaction that takes its first lock after the look at the others decides later than that. One that has locked or
     * written anything has a transaction id, and decides no earlier than it began.
     */
    private Instant decidedAndCommitted() {
        Instant now = jdbc.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return jdbc.sql("""
            SELECT min(xact_start) AS oldest FROM pg_stat_activity
            WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()\
            """)
                .query((rs, _) -> Optional.ofNullable(rs.getObject("oldest", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .filter(oldest -> oldest.isBefore(now))
                .orElse(now);
    }
}
