package frontrow.queue.admission;

import frontrow.contracts.value.AdmissionId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds admissions that somebody has to close, a bounded number at a time, past those that others are at. */
@Repository
class OverdueAdmissions {
    private final JdbcClient jdbc;

    OverdueAdmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks active ones whose slot was kept for the grace and not prolonged. */
    List<Admission> lockTimedOut(Duration grace, int atMost) {
        return jdbc.sql("SELECT " + AdmissionRows.COLUMNS + """
             FROM admissions
            WHERE status = 'active' AND active_until + :grace * interval '1 millisecond' <= clock_timestamp()
            ORDER BY active_until LIMIT :most FOR UPDATE SKIP LOCKED
            """)
                .param("grace", grace.toMillis())
                .param("most", atMost)
                .query(AdmissionRows::read)
                .list();
    }

    /** Locks waiting ones that joined a line that is no more. */
    List<Admission> lockOfOtherLines(UUID epoch, Duration joinedBefore, int atMost) {
        return jdbc.sql("SELECT " + AdmissionRows.COLUMNS + """
             FROM admissions
            WHERE status = 'waiting' AND line_epoch <> :epoch
              AND joined_at < clock_timestamp() - :age * interval '1 millisecond'
            ORDER BY admission_id LIMIT :most FOR UPDATE SKIP LOCKED
            """)
                .param("epoch", epoch)
                .param("age", joinedBefore.toMillis())
                .param("most", atMost)
                .query(AdmissionRows::read)
                .list();
    }

    /** Names waiting ones of this line that joined some time ago, from an id on. */
    List<AdmissionId> waitingAfter(UUID from, UUID epoch, Duration joinedBefore, int atMost) {
        return jdbc.sql("""
            SELECT admission_id FROM admissions
            WHERE status = 'waiting' AND admission_id > :from AND line_epoch = :epoch
              AND joined_at < clock_timestamp() - :age * interval '1 millisecond'
            ORDER BY admission_id LIMIT :most
            """)
                .param("from", from)
                .param("epoch", epoch)
                .param("age", joinedBefore.toMillis())
                .param("most", atMost)
                .query(AdmissionRows::readId)
                .list();
    }

    /** Locks those of these that still wait and did not join again of late. */
    List<Admission> lockWaiting(List<AdmissionId> ids, Duration joinedBefore) {
        return jdbc.sql("SELECT " + AdmissionRows.COLUMNS + """
             FROM admissions
            WHERE status = 'waiting' AND admission_id = ANY (CAST(:ids AS uuid[]))
              AND joined_at < clock_timestamp() - :age * interval '1 millisecond'
            ORDER BY admission_id FOR UPDATE SKIP LOCKED
            """)
                .param("ids", AdmissionRows.array(ids))
                .param("age", joinedBefore.toMillis())
                .query(AdmissionRows::read)
                .list();
    }

    /** Which of these don't wait any more, or never did. */
    List<AdmissionId> notWaiting(List<AdmissionId> ids) {
        return jdbc.sql("""
            SELECT id AS admission_id FROM unnest(CAST(:ids AS uuid[])) AS given (id)
            WHERE NOT EXISTS (SELECT FROM admissions WHERE admissions.admission_id = id AND status = 'waiting')
            """)
                .param("ids", AdmissionRows.array(ids))
                .query(AdmissionRows::readId)
                .list();
    }
}
