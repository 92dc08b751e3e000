package frontrow.queue.admission;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.UserId;
import frontrow.queue.token.TokenHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a row of {@code admissions} becomes an {@link Admission}. */
final class AdmissionRows {
    /** The columns that {@link #read} wants; the time that remains is PostgreSQL's own reckoning. */
    static final String COLUMNS = """
        admission_id, user_id, token_hash, status, line_epoch, active_until,
        floor(extract(epoch FROM active_until - clock_timestamp()) * 1000)::bigint AS remaining_ms\
        """;

    private AdmissionRows() {}

    static Admission read(ResultSet row, int index) throws SQLException {
        AdmissionId id = readId(row, index);
        UserId user = new UserId(row.getString("user_id"));
        TokenHash hash = new TokenHash(row.getString("token_hash"));
        return switch (row.getString("status")) {
            case "waiting" -> new Admission.Waiting(id, user, hash, row.getObject("line_epoch", UUID.class));
            case "active" ->
                new Admission.Active(
                        id, user, hash, instant(row, "active_until"), Duration.ofMillis(row.getLong("remaining_ms")));
            default -> new Admission.Ended(id, user, hash);
        };
    }

    static AdmissionId readId(ResultSet row, int index) throws SQLException {
        return AdmissionId.of(row.getObject("admission_id", UUID.class));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The ids as the text of a PostgreSQL array. */
    static String array(Collection<AdmissionId> ids) {
        return ids.stream().map(AdmissionId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
