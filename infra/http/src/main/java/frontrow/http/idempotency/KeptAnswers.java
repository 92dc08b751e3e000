package frontrow.http.idempotency;

import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of what is kept under each key. A bean of the services that keep answers. */
public class KeptAnswers {
    /** How long a key is remembered. */
    static final Duration LIFETIME = Duration.ofHours(24);

    private static final String OLDEST = " clock_timestamp() - :lifetime * interval '1 second' ";

    private final JdbcClient jdbc;

    KeptAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is kept for the call.
     *
     * @throws Problem 422 if its key was used with another body
     */
    public Optional<Kept> find(IdempotentCall call) {
        return jdbc.sql("SELECT body_sha256, status, content_type, location, body, subject FROM kept_answers WHERE"
            + " user_id = :user AND method = :method AND path = :path AND idempotency_key = :key AND kept_at >"
                        + OLDEST)
                .param("user", call.userId())
                .param("method", call.method())
                .param("path", call.path())
                .param("key", call.key())
                .param("lifetime", LIFETIME.toSeconds())
                .query((row, _) -> read(call, row))
                .optional();
    }

    /**
     * Makes the call the only one of its key until the transaction ends. It waits for nobody: a retry that overtakes its
     * first call is told so, and holds no connection.
     *
     * @throws Problem 409 if a call with this key is under way
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(IdempotentCall call) {
        boolean alone = jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(:scope, 0))")
                .param("scope", call.scope())
                .query(Boolean.class)
                .single();
        if (!alone) {
            throw Problem.of(CommonError.REQUEST_IN_PROGRESS).header(HttpHeaders.RETRY_AFTER, "1");
        }
    }

    /** Keeps an answer, or the subject of one, in place of what was kept under this key; the call holds its lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(IdempotentCall call, Kept kept) {
        Kept.Answer answer = kept instanceof Kept.Answer itself ? itself : null;
        jdbc.sql("""
            INSERT INTO kept_answers (user_id, method, path, idempotency_key, body_sha256,
                status, content_type, location, body, subject)
            VALUES (:user, :method, :path, :key, :hash, :status, :type, :location, :body, :subject)
            ON CONFLICT ON CONSTRAINT one_answer_per_key DO UPDATE SET body_sha256 = excluded.body_sha256,
                status = excluded.status, content_type = excluded.content_type, location = excluded.location,
                body = excluded.body, subject = excluded.subject, kept_at = clock_timestamp()
            """)
                .param("user", call.userId())
                .param("method", call.method())
                .param("path", call.path())
                .param("key", call.key())
                .param("hash", call.bodyHash())
                .param("status", answer == null ? null : answer.status())
                .param("type", answer == null ? null : answer.contentType())
                .param("location", answer == null ? null : answer.location())
                .param("body", answer == null ? null : answer.body())
                .param("subject", kept instanceof Kept.Subject subject ? subject.id() : null)
                .update();
    }

    /** Deletes at most so many that are too old to be given again; says how many. */
    int deleteOld(int atMost) {
        return jdbc.sql("DELETE FROM kept_answers WHERE ctid = ANY (ARRAY("
                        + "SELECT ctid FROM kept_answers WHERE kept_at <=" + OLDEST
                        + "ORDER BY kept_at LIMIT :most FOR UPDATE SKIP LOCKED))")
                .param("lifetime", LIFETIME.toSeconds())
                .param("most", atMost)
                .update();
    }

    private static Kept read(IdempotentCall call, ResultSet row) throws SQLException {
        if (!Arrays.equals(row.getBytes("body_sha256"), call.bodyHash())) {
            throw Problem.of(CommonError.IDEMPOTENCY_KEY_REUSED);
        }
        String subject = row.getString("subject");
        return subject != null
                ? new Kept.Subject(subject)
                : new Kept.Answer(
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getBytes("body"));
    }
}
