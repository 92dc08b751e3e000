package frontrow.messaging.schema;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the registry once said, kept in the service's own database: a registry that is away delays nothing known. */
public class KnownSchemas {

    private final JdbcClient jdbc;

    public KnownSchemas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Known> all() {
        return jdbc.sql("SELECT subject, schema_id, schema_text FROM known_schemas").query(Known.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    Optional<String> text(int schemaId) {
        return jdbc.sql("SELECT schema_text FROM known_schemas WHERE schema_id = ? LIMIT 1")
                .param(schemaId)
                .query(String.class)
                .optional();
    }

    void remember(Known known) {
        jdbc.sql("INSERT INTO known_schemas (subject, schema_id, schema_text) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(known.subject(), known.schemaId(), known.schemaText())
                .update();
    }

    /** One schema under one subject; the subject is empty where only the id was asked for. */
    record Known(String subject, int schemaId, String schemaText) {}
}
