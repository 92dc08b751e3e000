package frontrow.audit;

import frontrow.audit.Trail.Claim;
import frontrow.audit.Trail.Money;
import frontrow.audit.Trail.Payment;
import frontrow.audit.Trail.Spending;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Joins the books by payment, each read in the order of payment ids, so that one payment at a time is in memory. */
final class Trails {

    private static final String PAYMENTS = """
        SELECT payment_id, state, user_id, reservation_id, admission_id, amount_won,
            array_to_string(seat_numbers, ' ') AS seats, created_at
        FROM payments ORDER BY payment_id
        """;

    private static final String STATES = "SELECT payment_id, state FROM payments ORDER BY payment_id";

    private static final String MONEY = """
        SELECT payment_id, coalesce(debits, 0) AS debits, coalesce(refunds, 0) AS refunds,
            coalesce(debited_won, 0) AS debited_won, coalesce(refunded_won, 0) AS refunded_won,
            entries, users, version, outcome, d.user_id AS decided_for
        FROM (
            SELECT payment_id,
                count(*) FILTER (WHERE type = 'DEBIT') AS debits,
                count(*) FILTER (WHERE type = 'REFUND') AS refunds,
                sum(amount_won) FILTER (WHERE type = 'DEBIT')::bigint AS debited_won,
                sum(amount_won) FILTER (WHERE type = 'REFUND')::bigint AS refunded_won,
                string_agg(entry_id::text, ', ' ORDER BY entry_id) AS entries,
                string_agg(DISTINCT user_id, ', ') AS users,
                min(wallet_version) FILTER (WHERE type = 'DEBIT') AS version
            FROM wallet_entries WHERE payment_id IS NOT NULL GROUP BY payment_id) e
        FULL JOIN payment_decisions d USING (payment_id)
        ORDER BY payment_id
        """;

    private static final String CLAIMS = """
        SELECT payment_id, coalesce(r.reservations, 0) AS reservations, r.reservation_id, r.status, r.user_id,
            r.amount_won, r.seats, r.versions, coalesce(h.confirmations, 0) AS confirmations,
            d.status AS decision, d.reservation_id AS decided_on, d.user_id AS decided_for
        FROM (
            SELECT payment_id, count(*) AS reservations, min(reservation_id::text) AS reservation_id,
                min(status) AS status, min(user_id) AS user_id, sum(amount_won)::bigint AS amount_won,
                min(seats) AS seats, min(versions) AS versions
            FROM reservations
                LEFT JOIN (
                    SELECT reservation_id, string_agg(seat_number::text, ' ' ORDER BY seat_number) AS seats
                    FROM reservation_seats GROUP BY reservation_id) its USING (reservation_id)
                LEFT JOIN (
                    SELECT reservation_id,
                        string_agg(seat_number || '@' || version, ' ' ORDER BY seat_number) AS versions
                    FROM seats WHERE reservation_id IS NOT NULL GROUP BY reservation_id) given USING (reservation_id)
            WHERE payment_id IS NOT NULL GROUP BY payment_id) r
        FULL JOIN (
            SELECT payment_id, count(*) AS confirmations FROM reservation_history
            WHERE event = 'CONFIRMED' AND payment_id IS NOT NULL GROUP BY payment_id) h USING (payment_id)
        FULL JOIN payment_decisions d USING (payment_id)
        ORDER BY payment_id
        """;

    private static final String SPENDINGS = """
        SELECT payment_id, coalesce(a.spent, 0) AS spent, a.admission_id, d.outcome,
            d.admission_id AS decided_on, d.user_id AS decided_for
        FROM (
            SELECT payment_id, count(*) AS spent, min(admission_id::text) AS admission_id
            FROM admissions WHERE payment_id IS NOT NULL GROUP BY payment_id) a
        FULL JOIN payment_decisions d USING (payment_id)
        ORDER BY payment_id
        """;

    private final Scene scene;

    Trails(Scene scene) {
        this.scene = scene;
    }

    private record State(String id, String state) {}

    /** Shows the trail of each payment that any book or topic knows. */
    void each(Consumer<Trail> listener) {
        Set<String> untold = new HashSet<>(scene.toldPayments());
        try (Sorted<String, Payment> payments =
                        new Sorted<>(scene.book(Book.PAYMENT).rows(PAYMENTS, Trails::payment), Payment::id);
                Sorted<String, Money> money =
                        new Sorted<>(scene.book(Book.WALLET).rows(MONEY, Trails::money), Money::payment);
                Sorted<String, Claim> claims =
                        new Sorted<>(scene.book(Book.RESERVATION).rows(CLAIMS, Trails::claim), Claim::payment);
                Sorted<String, Spending> spendings =
                        new Sorted<>(scene.book(Book.QUEUE).rows(SPENDINGS, Trails::spending), Spending::payment);
                Sorted<String, State> later =
                        new Sorted<>(scene.paymentsLater().rows(STATES, Trails::state), State::id)) {
            List<Sorted<String, ?>> all = List.of(payments, money, claims, spendings, later);
            for (String id = Sorted.least(all); id != null; id = Sorted.least(all)) {
                State state = later.take(id);
                listener.accept(new Trail(
                        id,
                        payments.take(id),
                        state == null ? null : state.state(),
                        money.take(id),
                        claims.take(id),
                        spendings.take(id),
                        scene.told(id)));
                untold.remove(id);
            }
        }
        untold.stream()
                .sorted()
                .forEach(id -> listener.accept(new Trail(id, null, null, null, null, null, scene.told(id))));
    }

    private static State state(Row row) {
        return new State(row.text("payment_id"), row.text("state"));
    }

    private static Payment payment(Row row) {
        return new Payment(
                row.text("payment_id"),
                row.text("state"),
                row.text("user_id"),
                row.text("reservation_id"),
                row.text("admission_id"),
                row.numberOrNull("amount_won"),
                row.textOrNull("seats"),
                row.instant("created_at"));
    }

    private static Money money(Row row) {
        return new Money(
                row.text("payment_id"),
                row.number("debits"),
                row.number("refunds"),
                row.number("debited_won"),
                row.number("refunded_won"),
                row.textOrNull("entries"),
                row.textOrNull("users"),
                row.numberOrNull("version"),
                row.textOrNull("outcome"),
                row.textOrNull("decided_for"));
    }

    private static Claim claim(Row row) {
        return new Claim(
                row.text("payment_id"),
                row.number("reservations"),
                row.textOrNull("reservation_id"),
                row.textOrNull("status"),
                row.textOrNull("user_id"),
                row.numberOrNull("amount_won"),
                row.textOrNull("seats"),
                row.textOrNull("versions"),
                row.number("confirmations"),
                row.textOrNull("decision"),
                row.textOrNull("decided_on"),
                row.textOrNull("decided_for"));
    }

    private static Spending spending(Row row) {
        return new Spending(
                row.text("payment_id"),
                row.number("spent"),
                row.textOrNull("admission_id"),
                row.textOrNull("outcome"),
                row.textOrNull("decided_on"),
                row.textOrNull("decided_for"));
    }
}
