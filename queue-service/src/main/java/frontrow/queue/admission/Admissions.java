package frontrow.queue.admission;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.queue.line.ActiveToken;
import frontrow.queue.line.Picks.Pick;
import frontrow.queue.token.TokenHash;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All admissions there ever were. Time is PostgreSQL's; methods that lock want a transaction around them. */
@Repository
class Admissions {
    /** Names the lock that every activation holds, so that counting the slots and taking one is a single step. */
    private static final long ADMISSION_LOCK = 0x46524F4E54524F57L;

    private static final String ACTIVATE = """
        WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS at),
             picks AS (SELECT * FROM unnest(CAST(:ids AS uuid[]), CAST(:places AS bigint[])) AS p (id, place))
        UPDATE admissions
        SET status = 'active', line_place = picks.place, activated_at = moment.at,
            active_until = moment.at + :millis * interval '1 millisecond'
        FROM moment, picks
        WHERE admission_id = picks.id AND status = 'waiting'
        RETURNING activated_at,
        """;

    private final JdbcClient jdbc;

    Admissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Admission> byHash(TokenHash hash) {
        return jdbc.sql("SELECT " + AdmissionRows.COLUMNS + " FROM admissions WHERE token_hash = :hash")
                .param("hash", hash.hex())
                .query(AdmissionRows::read)
                .optional();
    }

    /** Whose token this was, of those who were let in and whose time is over. */
    Optional<UserId> formerHolder(TokenHash hash) {
        return jdbc.sql("""
            SELECT user_id FROM admissions WHERE token_hash = :hash AND activated_at IS NOT NULL
                AND (ended_at IS NOT NULL OR active_until <= clock_timestamp())
            """)
                .param("hash", hash.hex())
                .query((row, _) -> new UserId(row.getString("user_id")))
                .optional();
    }

    Optional<Admission> lockByHash(TokenHash hash) {
        return jdbc.sql("SELECT " + AdmissionRows.COLUMNS + " FROM admissions WHERE token_hash = :hash FOR UPDATE")
                .param("hash", hash.hex())
                .query(AdmissionRows::read)
                .optional();
    }

    Optional<Admission> lock(AdmissionId id) {
        return lockAll(List.of(id)).stream().findFirst();
    }

    /** Locks these in the order of their ids, so that no two of us wait for each other. */
    List<Admission> lockAll(List<AdmissionId> ids) {
        return jdbc.sql("SELECT " + AdmissionRows.COLUMNS
                        + " FROM admissions WHERE admission_id = ANY (CAST(:ids AS uuid[]))"
                        + " ORDER BY admission_id FOR UPDATE")
                .param("ids", AdmissionRows.array(ids))
                .query(AdmissionRows::read)
                .list();
    }

    Optional<Admission> lockLiveOf(UserId user) {
        return jdbc.sql("SELECT " + AdmissionRows.COLUMNS
                        + " FROM admissions WHERE user_id = :user AND ended_at IS NULL FOR UPDATE")
                .param("user", user.value())
                .query(AdmissionRows::read)
                .optional();
    }

    Optional<Admission> liveOf(UserId user) {
        return jdbc.sql("SELECT " + AdmissionRows.COLUMNS
                        + " FROM admissions WHERE user_id = :user AND ended_at IS NULL")
                .param("user", user.value())
                .query(AdmissionRows::read)
                .optional();
    }

    /** Enters a waiting admission; answers when, or nothing if the user has a live one already. */
    Optional<Instant> insert(Admission.Waiting admission) {
        return jdbc.sql("""
            INSERT INTO admissions (admission_id, token_hash, user_id, line_epoch)
            VALUES (:id, :hash, :user, :epoch)
            ON CONFLICT (user_id) WHERE ended_at IS NULL DO NOTHING
            RETURNING issued_at
            """)
                .param("id", admission.id().value())
                .param("hash", admission.hash().hex())
                .param("user", admission.user().value())
                .param("epoch", admission.lineEpoch())
                .query((row, _) -> AdmissionRows.instant(row, "issued_at"))
                .optional();
    }

    /** Notes that the user joined again, so that no clean-up takes the admission for a forgotten one. */
    void touch(AdmissionId id) {
        jdbc.sql("UPDATE admissions SET joined_at = clock_timestamp() WHERE admission_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Takes the lock of activations until the transaction ends; false if another has it and keeps it. */
    boolean lockActivations(Duration atMost) {
        try {
            jdbc.sql("SELECT set_config('lock_timeout', :wait, true)")
                    .param("wait", atMost.toMillis() + "ms")
                    .query(String.class)
                    .single();
            jdbc.sql("SELECT pg_advisory_xact_lock(:lock)")
                    .param("lock", ADMISSION_LOCK)
                    .query((_, _) -> true)
                    .single();
            return true;
        } catch (CannotAcquireLockException | QueryTimeoutException _) {
            return false;
        }
    }

    /** How many slots are taken, those included whose time is over but which are still kept. */
    int countActive() {
        return jdbc.sql("SELECT count(*) FROM admissions WHERE status = 'active'")
                .query(Integer.class)
                .single();
    }

    /** Lets these in, all at one instant; the admissions must be locked and waiting. */
    List<Activated> activate(List<Pick> picks, Duration duration) {
        return jdbc.sql(ACTIVATE + AdmissionRows.COLUMNS)
                .param(
                        "ids",
                        AdmissionRows.array(picks.stream().map(Pick::admission).toList()))
                .param(
                        "places",
                        picks.stream()
                                .map(pick -> Long.toString(pick.place()))
                                .collect(Collectors.joining(",", "{", "}")))
                .param("millis", duration.toMillis())
                .query((row, index) -> new Activated(
                        (Admission.Active) AdmissionRows.read(row, index), AdmissionRows.instant(row, "activated_at")))
                .list();
    }

    /** Keeps the admission at least until then; nothing if it isn't active any more. */
    Optional<ActiveToken> prolong(AdmissionId id, Instant until) {
        return jdbc.sql("UPDATE admissions SET active_until = greatest(active_until, :until)"
                        + " WHERE admission_id = :id AND status = 'active' RETURNING " + AdmissionRows.COLUMNS)
                .param("id", id.value())
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .query((row, index) -> ((Admission.Active) AdmissionRows.read(row, index)).token())
                .optional();
    }

    /** Ends a locked, live admission; answers when. */
    Instant end(AdmissionId id, EndReason reason, @Nullable PaymentId payment) {
        return jdbc.sql("""
            WITH moment AS MATERIALIZED (SELECT clock_timestamp() AS at)
            UPDATE admissions
            SET status = 'ended', ended_at = moment.at, end_reason = :reason, payment_id = :payment,
                spent_at = CASE WHEN CAST(:payment AS uuid) IS NULL THEN NULL ELSE moment.at END
            FROM moment
            WHERE admission_id = :id AND ended_at IS NULL
            RETURNING ended_at
            """)
                .param("id", id.value())
                .param("reason", reason.name())
                .param("payment", payment == null ? null : payment.value(), Types.OTHER)
                .query((row, _) -> AdmissionRows.instant(row, "ended_at"))
                .single();
    }

    /** An admission that was just let in, and when. */
    record Activated(Admission.Active admission, Instant at) {}
}
