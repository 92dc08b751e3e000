package frontrow.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Invariant 7: no hold and no pin outlived its deadline by more than a second while the system ran, nor by more than
 * thirty after an outage; none was pinned after its hold had run out nor confirmed after its pin had; and the history
 * tells of each once. The end of a pin that is over stands with its payment's decision, since the reservation forgets
 * it.
 */
final class HoldDeadlines implements Check {

    /** Promised while the system runs. */
    private static final Duration RELEASED_WITHIN = Duration.ofSeconds(1);

    /** Promised after its return. */
    private static final Duration RELEASED_AFTER_RETURN = Duration.ofSeconds(30);

    private static final String LATE = """
        SELECT reservation_id, deadline, over_at, now() AS looked_at FROM (
            SELECT reservation_id, coalesce(settled_at, now()) AS over_at,
                CASE WHEN status = 'PINNED' THEN pinned_until
                    WHEN release_reason = 'PIN_LAPSED' THEN last_pin
                    ELSE greatest(expires_at, last_unpinned) END AS deadline
            FROM reservations
                LEFT JOIN (SELECT reservation_id, max(pinned_until) AS last_pin
                    FROM payment_decisions GROUP BY reservation_id) pins USING (reservation_id)
                LEFT JOIN (SELECT reservation_id, max(happened_at) AS last_unpinned
                    FROM reservation_history WHERE event = 'UNPINNED' GROUP BY reservation_id) unpinned
                    USING (reservation_id)
            WHERE status <> 'CONFIRMED') ends
        WHERE over_at > deadline + interval '1 second'
        ORDER BY reservation_id
        """;

    private static final String LAPSED_BEFORE = """
        SELECT d.payment_id, reservation_id,
            pinned_at >= expires_at AS pinned_too_late,
            d.status = 'CONFIRMED' AND greatest(decided_at, settled_at) >= d.pinned_until AS confirmed_too_late
        FROM payment_decisions d JOIN reservations r USING (reservation_id)
        WHERE pinned_at >= expires_at
            OR d.status = 'CONFIRMED' AND greatest(decided_at, settled_at) >= d.pinned_until
        ORDER BY d.payment_id
        """;

    private static final String HISTORY = """
        SELECT reservation_id, status, release_reason, coalesce(held, 0) AS held, coalesce(confirmed, 0) AS confirmed,
            coalesce(released, 0) AS released, pinned_late
        FROM reservations LEFT JOIN (
            SELECT reservation_id,
                count(*) FILTER (WHERE event = 'HELD') AS held,
                count(*) FILTER (WHERE event = 'CONFIRMED') AS confirmed,
                count(*) FILTER (WHERE event IN ('AUTO_RELEASE', 'GIVEN_BACK')) AS released,
                min(CASE event WHEN 'AUTO_RELEASE' THEN reason WHEN 'GIVEN_BACK' THEN event END) AS told_reason,
                bool_or(event = 'PINNED' AND happened_at >= expires_at) AS pinned_late
            FROM reservation_history JOIN reservations USING (reservation_id) GROUP BY reservation_id) h
            USING (reservation_id)
        WHERE coalesce(held, 0) <> 1
            OR coalesce(confirmed, 0) <> (status = 'CONFIRMED')::int
            OR coalesce(released, 0) <> (status = 'RELEASED')::int
            OR status = 'RELEASED' AND told_reason <> release_reason
            OR pinned_late
        ORDER BY reservation_id
        """;

    private final Scene scene;
    private final Findings findings;

    HoldDeadlines(Scene scene, Findings findings) {
        this.scene = scene;
        this.findings = findings;
    }

    @Override
    public void finish() {
        Snapshot reservations = scene.book(Book.RESERVATION);
        reservations.each(LATE, this::late);
        reservations.each(LAPSED_BEFORE, this::lapsedBefore);
        reservations.each(HISTORY, this::history);
    }

    private List<Outage> outages(Instant now) {
        List<Outage> told = scene.known().outages();
        if (told != null) {
            return told;
        }
        Events events = scene.events();
        return events == null ? List.of() : events.silences(now);
    }

    private void late(Row row) {
        Instant deadline = row.instant("deadline");
        Instant over = row.instant("over_at");
        if (over.isAfter(allowed(deadline, outages(row.instant("looked_at"))))) {
            // The same words before and after its release, which may come between two looks.
            add(Book.RESERVATION.row("reservations", row.text("reservation_id")), "outlived its deadline, " + deadline);
        }
    }

    /** @param outages in the order of time */
    private static Instant allowed(Instant deadline, List<Outage> outages) {
        Instant allowed = deadline.plus(RELEASED_WITHIN);
        for (Outage outage : outages) {
            // One outage may follow another before the hold could be released.
            if (outage.touches(deadline, allowed)) {
                Instant afterReturn = outage.until().plus(RELEASED_AFTER_RETURN);
                allowed = afterReturn.isAfter(allowed) ? afterReturn : allowed;
            }
        }
        return allowed;
    }

    private void lapsedBefore(Row row) {
        String payment = row.text("payment_id");
        String where = Book.RESERVATION.row("payment_decisions", payment);
        String reservation = row.text("reservation_id");
        if (row.flag("pinned_too_late")) {
            add(where, "pinned " + reservation + " when its hold had run out");
        }
        if (row.flag("confirmed_too_late")) {
            add(where, "confirmed " + reservation + " when its pin had lapsed");
        }
    }

    private void history(Row row) {
        String where = Book.RESERVATION.row("reservations", row.text("reservation_id"));
        if (row.flag("pinned_late")) {
            add(where, "was pinned when it had run out, by its history");
            return;
        }
        String reason = row.textOrNull("release_reason");
        add(
                where,
                "is " + row.text("status") + (reason == null ? "" : " " + reason) + ", and its history tells of "
                        + row.number("held") + " holds, " + row.number("confirmed") + " confirmations and "
                        + row.number("released") + " releases, or of another reason");
    }

    private void add(String where, String what) {
        findings.add(Invariant.DEADLINES, where, what);
    }
}
