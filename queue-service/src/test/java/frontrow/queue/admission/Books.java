package frontrow.queue.admission;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests read in the databases, past the service. */
@TestComponent
class Books {
    private final JdbcClient jdbc;
    private final StringRedisTemplate redis;

    Books(JdbcClient jdbc, StringRedisTemplate redis) {
        this.jdbc = jdbc;
        this.redis = redis;
    }

    /** Begins anew: nobody waits, nobody is inside. */
    void clear() {
        flushRedis();
        jdbc.sql("DELETE FROM admissions").update();
    }

    /** As if Redis had come back empty. */
    void flushRedis() {
        redis.execute((org.springframework.data.redis.core.RedisCallback<Void>) connection -> {
            connection.serverCommands().flushDb();
            return null;
        });
    }

    /** Keeps everybody from the admissions until the surrounding transaction ends. */
    void lockAdmissions() {
        jdbc.sql("LOCK TABLE admissions IN ACCESS EXCLUSIVE MODE").update();
    }

    List<String> statesOf(String user) {
        return jdbc.sql("SELECT status || coalesce(' ' || end_reason, '') FROM admissions WHERE user_id = :user"
                        + " ORDER BY issued_at")
                .param("user", user)
                .query(String.class)
                .list();
    }

    /** How an admission ended, if it did, and which of the payments spent it, counted from 1. */
    String endOf(String admission, List<String> payments) {
        return jdbc.sql("""
            SELECT concat_ws(' ', status, end_reason, array_position(string_to_array(:payments, ','), 'pay-' || payment_id))
            FROM admissions WHERE admission_id = CAST(:admission AS uuid)
            """)
                .param("payments", String.join(",", payments))
                .param("admission", admission)
                .query(String.class)
                .single();
    }

    String admissionOf(String user) {
        return jdbc.sql("SELECT admission_id::text FROM admissions WHERE user_id = :user ORDER BY issued_at DESC LIMIT"
                        + " 1")
                .param("user", user)
                .query(String.class)
                .single();
    }

    Instant time(String column, String user) {
        return jdbc.sql("SELECT " + column + " FROM admissions WHERE user_id = :user ORDER BY issued_at DESC LIMIT 1")
                .param("user", user)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    int active() {
        return jdbc.sql("SELECT count(*) FROM admissions WHERE status = 'active'")
                .query(Integer.class)
                .single();
    }

    int waiting() {
        return jdbc.sql("SELECT count(*) FROM admissions WHERE status = 'waiting'")
                .query(Integer.class)
                .single();
    }

    /** Users in the order in which they were let in. */
    List<String> orderOfAdmission() {
        return jdbc.sql("SELECT user_id FROM admissions WHERE activated_at IS NOT NULL ORDER BY activated_at,"
                        + " line_place")
                .query(String.class)
                .list();
    }

    /** Places in the line in the order in which their holders were let in. */
    List<Long> placesInOrderOfAdmission() {
        return jdbc.sql("SELECT line_place FROM admissions WHERE activated_at IS NOT NULL ORDER BY activated_at,"
                        + " line_place")
                .query(Long.class)
                .list();
    }

    /** The most that were ever inside at one moment, by PostgreSQL's own times. */
    int mostInsideAtOnce() {
        return jdbc.sql("""
            SELECT coalesce(max((
                SELECT count(*) FROM admissions other
                WHERE other.activated_at <= one.activated_at
                  AND (other.ended_at IS NULL OR other.ended_at > one.activated_at))), 0)
            FROM admissions one WHERE one.activated_at IS NOT NULL
            """).query(Integer.class).single();
    }

    /** Makes it long ago that the user joined. */
    void age(String user, Duration by) {
        jdbc.sql("UPDATE admissions SET joined_at = joined_at - :by * interval '1 millisecond' WHERE user_id = :user")
                .param("by", by.toMillis())
                .param("user", user)
                .update();
    }

    void removeFromLine(String user) {
        redis.opsForZSet().remove("queue:{main}:line", admissionOf(user));
        redis.opsForZSet().remove("queue:{main}:seen", admissionOf(user));
    }

    Map<Object, Object> entry(String hash) {
        return redis.opsForHash().entries("queue:{main}:active:" + hash);
    }
}
