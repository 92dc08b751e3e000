package frontrow.e2e.stage;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.stack.Service;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks through all books at once for what must always hold, once nothing is under way. */
public final class Audit {

    private static final String PAYMENTS = "SELECT payment_id || ' ' || state FROM payments";

    private static final String MOVEMENTS = """
        SELECT payment_id || ' ' || count(*) FILTER (WHERE type = 'DEBIT') || '-'
            || count(*) FILTER (WHERE type = 'REFUND')
        FROM wallet_entries WHERE payment_id IS NOT NULL GROUP BY payment_id\
        """;

    private static final String RESERVATIONS =
            "SELECT payment_id || ' ' || status FROM reservations WHERE payment_id IS NOT NULL";

    /** A token that its fan gave back meanwhile had ended, and is expired as well. */
    private static final String TOKENS =
            "SELECT payment_id || ' ' || outcome FROM payment_decisions WHERE outcome IN ('SPENT', 'HAD_ENDED')";

    private static final String WRONG_WALLETS = """
        SELECT user_id FROM wallets w
        WHERE balance_won < 0 OR balance_won <> (
            SELECT coalesce(sum(CASE type WHEN 'DEBIT' THEN -amount_won ELSE amount_won END), 0)
            FROM wallet_entries e WHERE e.user_id = w.user_id)\
        """;

    private static final String WRONG_SEATS = """
        SELECT s.concert_id || '/' || s.seat_number FROM seats s
        LEFT JOIN reservation_seats l USING (concert_id, seat_number, reservation_id)
        LEFT JOIN reservations r USING (reservation_id)
        WHERE s.status <> CASE
            WHEN l.live AND r.status IN ('HELD', 'PINNED') THEN 'TEMPORARILY_ASSIGNED'
            WHEN l.live AND r.status = 'CONFIRMED' THEN 'RESERVED'
            ELSE 'AVAILABLE' END\
        """;

    private Audit() {}

    /** Waits until no payment is under way, then looks at every wallet, every seat and every payment there ever was. */
    public static void afterEveryPayment() {
        Eventually.holds("the end of every payment", () -> Books.paymentsUnderWay() == 0);
        assertThat(Books.texts(Service.WALLET, WRONG_WALLETS))
                .as("wallets that their ledger doesn't explain")
                .isEmpty();
        assertThat(Books.texts(Service.RESERVATION, WRONG_SEATS))
                .as("seats that no reservation explains")
                .isEmpty();
        Map<String, String> movements = byPayment(Service.WALLET, MOVEMENTS);
        Map<String, String> reservations = byPayment(Service.RESERVATION, RESERVATIONS);
        Map<String, String> tokens = byPayment(Service.QUEUE, TOKENS);
        byPayment(Service.PAYMENT, PAYMENTS).forEach((payment, state) -> {
            String moved = movements.getOrDefault(payment, "0-0");
            String reservation = reservations.getOrDefault(payment, "none");
            String expired = tokens.getOrDefault(payment, "none");
            if (state.equals("CONFIRMED")) {
                assertThat(moved).as("debits and refunds of %s", payment).isEqualTo("1-0");
                assertThat(reservation).as("reservation of %s", payment).isEqualTo("CONFIRMED");
                assertThat(expired).as("token of %s", payment).isNotEqualTo("none");
            } else {
                assertThat(moved).as("debits and refunds of %s", payment).isIn("0-0", "1-1");
                assertThat(reservation).as("reservation of %s", payment).isEqualTo("none");
                assertThat(expired).as("token of %s", payment).isEqualTo("none");
            }
        });
    }

    private static Map<String, String> byPayment(Service service, String sql) {
        List<String[]> rows = Books.texts(service, sql).stream()
                .map(text -> text.split(" ", 2))
                .toList();
        Function<String[], String> payment = row -> row[0];
        return rows.stream().collect(Collectors.toMap(payment, row -> row[1]));
    }
}
