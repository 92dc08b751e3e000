package frontrow.messaging.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of messages that wait to be sent. */
public class OutboxTable {

    private static final RowMapper<OutboxRow> ROW = (rs, _) -> new OutboxRow(
            rs.getLong("id"),
            rs.getString("topic"),
            rs.getObject("partition_number", Integer.class),
            rs.getString("message_key"),
            rs.getBytes("payload"),
            rs.getObject("message_id", UUID.class),
            rs.getObject("causation_id", UUID.class),
            rs.getString("traceparent"));

    private final JdbcClient jdbc;

    public OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OutboxRow row) {
        jdbc.sql("""
            INSERT INTO outbox
                (topic, partition_number, message_key, payload, message_id, causation_id, traceparent)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)
                .param(row.topic())
                .param(row.partitionNumber())
                .param(row.messageKey())
                .param(row.payload())
                .param(row.messageId())
                .param(row.causationId())
                .param(row.traceparent())
                .update();
    }

    /** The oldest messages outside of the lanes that are held up, in the order of their ids. */
    List<OutboxRow> oldest(int limit, Collection<String> lanesHeldUp) {
        return jdbc.sql("""
            SELECT id, topic, partition_number, message_key, payload, message_id, causation_id, traceparent
            FROM outbox
            WHERE NOT (topic || ':' || coalesce(message_key, '') = ANY (?))
            ORDER BY id
            LIMIT ?\
            """).param(lanesHeldUp.toArray(String[]::new)).param(limit).query(ROW).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    void delete(Collection<Long> ids) {
        jdbc.sql("DELETE FROM outbox WHERE id = ANY (?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    /** How many messages wait to be sent. */
    public long size() {
        return jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }
}
