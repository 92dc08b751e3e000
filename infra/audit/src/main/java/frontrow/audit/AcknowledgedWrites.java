package frontrow.audit;

import frontrow.audit.Write.Charge;
import frontrow.audit.Write.GiveBack;
import frontrow.audit.Write.Hold;
import frontrow.audit.Write.Join;
import frontrow.audit.Write.Pay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Invariant 6: every write that was answered with success is there, every unknown outcome came to one effect or none,
 * and a key had one effect. Users that the caller names are expected to have written nothing else, so what is there and
 * was neither answered nor is kept under a key of an unknown outcome is a second effect. Keys are kept for a day; an
 * audit that comes later can't tell an effect of an unknown outcome from a second one.
 */
final class AcknowledgedWrites implements Check {

    private static final String CHARGES = """
        SELECT user_id, array_agg(amount_won || ' ' || balance_won ORDER BY wallet_version) AS items
        FROM wallet_entries WHERE type = 'CHARGE' GROUP BY user_id ORDER BY user_id COLLATE "C"
        """;

    private static final String KEPT_CHARGES = """
        SELECT user_id, array_agg(idempotency_key || ' ' || (convert_from(body, 'UTF8')::jsonb ->> 'chargedAmount')
            || ' ' || (convert_from(body, 'UTF8')::jsonb ->> 'currentBalance')) AS items
        FROM kept_answers WHERE status = 200 AND method = 'POST' GROUP BY user_id ORDER BY user_id COLLATE "C"
        """;

    private static final String HOLDS = """
        SELECT user_id, array_agg(reservation_id || ' ' || status || ' ' || concert_id || '/' || seats) AS items
        FROM reservations JOIN (
            SELECT reservation_id, string_agg(seat_number::text, ',' ORDER BY seat_number) AS seats
            FROM reservation_seats GROUP BY reservation_id) its USING (reservation_id)
        GROUP BY user_id ORDER BY user_id COLLATE "C"
        """;

    private static final String KEPT_HOLDS = """
        SELECT user_id, array_agg(idempotency_key || ' ' || location) AS items
        FROM kept_answers WHERE status = 201 AND method = 'POST' AND location IS NOT NULL
        GROUP BY user_id ORDER BY user_id COLLATE "C"
        """;

    private static final String PAYMENTS = """
        SELECT user_id, array_agg(payment_id || ' ' || state || ' ' || reservation_id) AS items
        FROM payments GROUP BY user_id ORDER BY user_id COLLATE "C"
        """;

    private static final String KEPT_PAYMENTS = """
        SELECT user_id, array_agg(idempotency_key || ' ' || subject) AS items
        FROM kept_answers WHERE subject IS NOT NULL GROUP BY user_id ORDER BY user_id COLLATE "C"
        """;

    private static final String TOKENS = """
        SELECT user_id, array_agg(token_hash::text) AS items
        FROM admissions GROUP BY user_id ORDER BY user_id COLLATE "C"
        """;

    private final Scene scene;
    private final WrittenMoney money;
    private final WrittenHolds holds;
    private final WrittenPayments payments;
    private final WrittenJoins joins;

    AcknowledgedWrites(Scene scene, Findings findings) {
        this.scene = scene;
        this.money = new WrittenMoney(findings);
        this.holds = new WrittenHolds(findings);
        this.payments = new WrittenPayments(findings);
        this.joins = new WrittenJoins(findings);
    }

    @Override
    public void finish() {
        Map<String, List<Write>> byUser = scene.known().writes().stream()
                .collect(Collectors.groupingBy(write -> write.user().value(), TreeMap::new, Collectors.toList()));
        if (byUser.isEmpty()) {
            return;
        }
        try (Items charges = items(Book.WALLET, CHARGES);
                Items keptCharges = items(Book.WALLET, KEPT_CHARGES);
                Items held = items(Book.RESERVATION, HOLDS);
                Items keptHolds = items(Book.RESERVATION, KEPT_HOLDS);
                Items paid = items(Book.PAYMENT, PAYMENTS);
                Items keptPayments = items(Book.PAYMENT, KEPT_PAYMENTS);
                Items tokens = items(Book.QUEUE, TOKENS)) {
            byUser.forEach((user, writes) -> {
                money.check(user, of(writes, Charge.class), charges.of(user), keptCharges.of(user));
                holds.check(user, of(writes, Hold.class), held.of(user), keptHolds.of(user));
                holds.checkGivenBack(of(writes, GiveBack.class), held.of(user));
                payments.check(user, of(writes, Pay.class), paid.of(user), keptPayments.of(user));
                joins.check(user, of(writes, Join.class), tokens.of(user));
            });
        }
    }

    private Items items(Book book, String sql) {
        return new Items(scene.book(book).rows(sql, row -> new Items.OfUser(row.text("user_id"), row.texts("items"))));
    }

    private static <T extends Write> List<T> of(List<Write> writes, Class<T> kind) {
        Function<Write, T> cast = kind::cast;
        return writes.stream().filter(kind::isInstance).map(cast).toList();
    }
}
