package frontrow.messaging.deadletter;

import frontrow.messaging.deadletter.KeptLetter.Sending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dead letters of this service, and who sent them again. */
public class DeadLetters {

    private static final String WITH_LAST_SENDING = """
        SELECT l.*, s.sent_at, s.sent_by, s.reason
        FROM dead_letters l
            LEFT JOIN LATERAL (
                SELECT sent_at, sent_by, reason FROM dead_letter_sendings
                WHERE dead_letter_id = l.id ORDER BY id DESC LIMIT 1) s ON true
        """;

    private final JdbcClient jdbc;

    public DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a dead letter, unless it is kept already.
     *
     * @param deadPartition where it stands in the topic of dead letters, with its offset
     */
    void keep(DeadLetter letter, byte @Nullable [] payload, int deadPartition, long deadOffset) {
        jdbc.sql("""
            INSERT INTO dead_letters (topic, consumer_group, dead_partition, dead_offset, failed_at,
                partition_number, message_key, payload, message_id, causation_id, traceparent, record_name, cause)
            VALUES (:topic, :group, :deadPartition, :deadOffset, :failedAt,
                :partition, :key, :payload, :messageId, :causationId, :traceparent, :recordName, :cause)
            ON CONFLICT ON CONSTRAINT one_row_per_dead_letter DO NOTHING
            """)
                .param("topic", letter.topic())
                .param("group", letter.group())
                .param("deadPartition", deadPartition)
                .param("deadOffset", deadOffset)
                .param("failedAt", letter.failedAt().atOffset(ZoneOffset.UTC))
                .param("partition", letter.partition())
                .param("key", letter.key())
                .param("payload", payload, java.sql.Types.BINARY)
                .param("messageId", letter.messageId(), java.sql.Types.OTHER)
                .param("causationId", letter.causationId(), java.sql.Types.OTHER)
                .param("traceparent", letter.traceparent())
                .param("recordName", letter.recordName())
                .param("cause", letter.cause())
                .update();
    }

    /** Those kept before one of them, or the newest; the newest first. */
    List<KeptLetter> newest(@Nullable Long before, int atMost) {
        return jdbc
                .sql(WITH_LAST_SENDING + "WHERE l.id < :before ORDER BY l.id DESC LIMIT :atMost")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("atMost", atMost)
                .query(DeadLetters::kept)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    Optional<KeptLetter> find(long id) {
        return jdbc.sql(WITH_LAST_SENDING + "WHERE l.id = :id")
                .param("id", id)
                .query(DeadLetters::kept)
                .optional();
    }

    /** The body of one that is kept; nothing if it has none. */
    Optional<byte[]> payload(long id) {
        return jdbc.sql("SELECT payload FROM dead_letters WHERE id = :id AND payload IS NOT NULL")
                .param("id", id)
                .query((row, _) -> row.getBytes("payload"))
                .optional();
    }

    /** Each time that one was sent again, the latest first. */
    List<Sending> sendings(long id, int atMost) {
        return jdbc.sql("""
            SELECT sent_at, sent_by, reason FROM dead_letter_sendings
            WHERE dead_letter_id = :id ORDER BY id DESC LIMIT :atMost
            """).param("id", id).param("atMost", atMost).query(DeadLetters::sending).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Records, in the transaction that does it, that one is sent again. */
    void recordSending(long id, String by, String reason) {
        jdbc.sql("INSERT INTO dead_letter_sendings (dead_letter_id, sent_by, reason) VALUES (:id, :by, :reason)")
                .param("id", id)
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    private static KeptLetter kept(ResultSet row, int rowNumber) throws SQLException {
        DeadLetter letter = new DeadLetter(
                row.getString("topic"),
                row.getString("consumer_group"),
                instant(row, "failed_at"),
                row.getObject("partition_number", Integer.class),
                row.getString("message_key"),
                row.getObject("message_id", UUID.class),
                row.getObject("causation_id", UUID.class),
                row.getString("traceparent"),
                row.getString("record_name"),
                row.getString("cause"));
        boolean neverSent = row.getObject("sent_at") == null;
        return new KeptLetter(row.getLong("id"), letter, neverSent ? null : sending(row, rowNumber));
    }

    private static Sending sending(ResultSet row, int rowNumber) throws SQLException {
        return new Sending(instant(row, "sent_at"), row.getString("sent_by"), row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
