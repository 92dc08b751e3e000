package frontrow.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invariant 8: never more inside than the capacity; let in in the order of places, and places given in the order of
 * joining; no token of use after its payment.
 *
 * <p>A place is drawn in Redis and known to the database once its holder is let in, so who left the line before is not
 * looked at, and who still waits is compared by the time of joining, with the time that it may take until an admission
 * which never got a place is closed. Redis itself is not read: it may forget.
 */
final class Admissions implements Check {

    /**
     * From the row in the database to the place in the line, and from the gateway's look at a token to what it allowed.
     */
    private static final Duration REQUEST = Duration.ofSeconds(30);

    private static final String OVER_CAPACITY = """
        SELECT admission_id, inside FROM (
            SELECT admission_id, step, sum(step) OVER (ORDER BY at, step ROWS UNBOUNDED PRECEDING) AS inside FROM (
                SELECT admission_id, activated_at AS at, 1 AS step FROM admissions WHERE activated_at IS NOT NULL
                UNION ALL
                SELECT admission_id, ended_at, -1 FROM admissions
                WHERE activated_at IS NOT NULL AND ended_at IS NOT NULL) steps) counted
        WHERE step = 1 AND inside > ?
        ORDER BY inside, admission_id
        """;

    private static final String OUT_OF_ORDER = """
        SELECT admission_id, line_place, activated_at < let_in_before AS overtook,
            joined_at + ?::interval < joined_before AS pushed_in, sharers
        FROM (
            SELECT admission_id, line_place, activated_at, joined_at,
                max(activated_at) OVER ahead AS let_in_before,
                max(issued_at) OVER ahead AS joined_before,
                count(*) OVER (PARTITION BY line_epoch, line_place) AS sharers
            FROM admissions WHERE activated_at IS NOT NULL AND line_place IS NOT NULL
            WINDOW ahead AS (PARTITION BY line_epoch ORDER BY line_place
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) places
        WHERE activated_at < let_in_before OR joined_at + ?::interval < joined_before OR sharers > 1
        ORDER BY line_place, admission_id
        """;

    private static final String FORGOTTEN = """
        SELECT admission_id FROM admissions w
        JOIN (SELECT line_epoch, max(issued_at) AS newest FROM admissions
            WHERE activated_at IS NOT NULL GROUP BY line_epoch) a USING (line_epoch)
        WHERE status = 'waiting' AND joined_at + interval '10 minutes' < newest
        ORDER BY admission_id
        """;

    private static final String UNSPENT = """
        SELECT d.payment_id, d.admission_id, d.outcome, a.status, a.payment_id AS spent_by
        FROM payment_decisions d LEFT JOIN admissions a USING (admission_id)
        WHERE d.outcome = 'SPENT' AND (a.status IS DISTINCT FROM 'ended' OR a.payment_id IS DISTINCT FROM d.payment_id)
            OR d.outcome = 'HAD_ENDED' AND a.status IS DISTINCT FROM 'ended'
        ORDER BY d.admission_id
        """;

    private static final String SPENT =
            "SELECT admission_id, spent_at FROM admissions WHERE spent_at IS NOT NULL ORDER BY admission_id";

    private static final String LAST_HOLDS = """
        SELECT admission_id, max(held_at) AS at, (array_agg(reservation_id ORDER BY held_at DESC))[1] AS id,
            0 AS confirmed
        FROM reservations GROUP BY admission_id ORDER BY admission_id
        """;

    private static final String LAST_PAYMENTS = """
        SELECT admission_id, max(created_at) AS at, (array_agg(payment_id ORDER BY created_at DESC))[1] AS id,
            count(*) FILTER (WHERE state = 'CONFIRMED') AS confirmed
        FROM payments GROUP BY admission_id ORDER BY admission_id
        """;

    private final Scene scene;
    private final Findings findings;

    Admissions(Scene scene, Findings findings) {
        this.scene = scene;
        this.findings = findings;
    }

    @Override
    public void finish() {
        Snapshot queue = scene.book(Book.QUEUE);
        Integer capacity = scene.known().capacity();
        if (capacity != null) {
            queue.each(
                    OVER_CAPACITY,
                    row -> add(row, "was let in as number " + row.number("inside") + " of " + capacity),
                    capacity);
        }
        queue.each(OUT_OF_ORDER, this::outOfOrder, REQUEST.toString(), REQUEST.toString());
        queue.each(FORGOTTEN, row -> add(row, "still waits, and who joined ten minutes later was let in"));
        queue.each(
                UNSPENT,
                row -> add(
                        row,
                        "is " + row.textOrNull("status") + ", spent by " + row.textOrNull("spent_by") + ", and payment "
                                + row.text("payment_id") + " found it " + row.text("outcome")));
        usedAfterPayment();
    }

    private void outOfOrder(Row row) {
        if (row.flag("overtook")) {
            add(row, "was let in from place " + row.number("line_place") + " before a lower place");
        }
        if (row.flag("pushed_in")) {
            add(row, "got place " + row.number("line_place") + " behind one that joined later");
        }
        if (row.number("sharers") > 1) {
            add(row, "has place " + row.number("line_place") + " together with others");
        }
    }

    private void usedAfterPayment() {
        try (Sorted<String, Use> spent =
                        new Sorted<>(scene.book(Book.QUEUE).rows(SPENT, Admissions::spent), Use::admission);
                Sorted<String, Use> holds =
                        new Sorted<>(scene.book(Book.RESERVATION).rows(LAST_HOLDS, Admissions::use), Use::admission);
                Sorted<String, Use> payments =
                        new Sorted<>(scene.book(Book.PAYMENT).rows(LAST_PAYMENTS, Admissions::use), Use::admission)) {
            List<Sorted<String, Use>> all = List.of(spent, holds, payments);
            for (String id = Sorted.least(all); id != null; id = Sorted.least(all)) {
                Use end = spent.take(id);
                Use hold = holds.take(id);
                Use payment = payments.take(id);
                later(end, hold, "held with reservation");
                later(end, payment, "paid with payment");
                if (payment != null && payment.confirmed() > 1) {
                    add(
                            id,
                            "paid for " + payment.confirmed() + " confirmed payments, the last of them "
                                    + payment.id());
                }
            }
        }
    }

    private void later(@Nullable Use end, @Nullable Use use, String how) {
        if (end != null && use != null && use.at().isAfter(end.at().plus(REQUEST))) {
            add(end.admission(), "was spent at " + end.at() + ", and " + how + " " + use.id() + " at " + use.at());
        }
    }

    private static Use spent(Row row) {
        return new Use(row.text("admission_id"), row.instant("spent_at"), "", 0);
    }

    private static Use use(Row row) {
        return new Use(row.text("admission_id"), row.instant("at"), row.text("id"), row.number("confirmed"));
    }

    private void add(Row row, String what) {
        add(row.text("admission_id"), what);
    }

    private void add(String admission, String what) {
        findings.add(Invariant.ADMISSIONS, Book.QUEUE.row("admissions", admission), what);
    }

    /** The last use of an admission, or its end. */
    private record Use(String admission, Instant at, String id, long confirmed) {}
}
