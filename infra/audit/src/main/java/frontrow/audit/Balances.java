package frontrow.audit;

import frontrow.audit.Trail.Claim;
import org.jspecify.annotations.Nullable;

/**
 * Invariant 1: every balance is the sum of its ledger and not negative, the ledger has no gap, and over all: balances +
 * debits of payments under way = charges - confirmed sales. What was sold is reservation-service's word, not the
 * wallet's.
 */
final class Balances implements Check {

    private static final String WALLETS = """
        SELECT user_id, balance_won, version, coalesce(sum_won, 0)::bigint AS sum_won, coalesce(newest, 0) AS newest
        FROM wallets LEFT JOIN (
            SELECT user_id, sum(CASE type WHEN 'DEBIT' THEN -amount_won ELSE amount_won END) AS sum_won,
                max(wallet_version) AS newest
            FROM wallet_entries GROUP BY user_id) ledger USING (user_id)
        WHERE balance_won < 0 OR balance_won <> coalesce(sum_won, 0) OR version <> coalesce(newest, 0)
        ORDER BY user_id
        """;

    private static final String CHAIN = """
        SELECT entry_id, user_id, wallet_version, balance_won, before_won, before_version, moved_won FROM (
            SELECT entry_id, user_id, wallet_version, balance_won,
                CASE type WHEN 'DEBIT' THEN -amount_won ELSE amount_won END AS moved_won,
                coalesce(lag(balance_won) OVER ledger, 0) AS before_won,
                coalesce(lag(wallet_version) OVER ledger, 0) AS before_version
            FROM wallet_entries WINDOW ledger AS (PARTITION BY user_id ORDER BY wallet_version)) chain
        WHERE wallet_version <> before_version + 1 OR balance_won <> before_won + moved_won
        ORDER BY entry_id
        """;

    private static final String TOTALS = """
        SELECT (SELECT coalesce(sum(balance_won), 0) FROM wallets)::bigint AS balances_won,
            (SELECT coalesce(sum(amount_won), 0) FROM wallet_entries WHERE type = 'CHARGE')::bigint AS charges_won
        """;

    private final Scene scene;
    private final Findings findings;
    private long underWayWon;
    private long soldWon;

    Balances(Scene scene, Findings findings) {
        this.scene = scene;
        this.findings = findings;
    }

    @Override
    public void see(Trail trail) {
        switch (trail.standing()) {
            case UNDER_WAY ->
                underWayWon += trail.money() == null ? 0 : trail.money().netWon();
            case CONFIRMED, FAILED, UNKNOWN -> soldWon += soldWon(trail.claim());
        }
    }

    private static long soldWon(@Nullable Claim claim) {
        return claim == null || !claim.isConfirmed() || claim.amountWon() == null ? 0 : claim.amountWon();
    }

    @Override
    public void finish() {
        Snapshot wallet = scene.book(Book.WALLET);
        wallet.each(WALLETS, this::wallet);
        wallet.each(CHAIN, this::entry);
        wallet.each(TOTALS, this::totals);
    }

    private void wallet(Row row) {
        add(
                Book.WALLET.row("wallets", row.text("user_id")),
                "holds " + row.number("balance_won") + " won at version " + row.number("version")
                        + ", and its ledger comes to " + row.number("sum_won") + " won at version "
                        + row.number("newest"));
    }

    private void entry(Row row) {
        add(
                Book.WALLET.row("wallet_entries", row.number("entry_id")),
                "of " + row.text("user_id") + " moves " + row.number("moved_won") + " won to a balance of "
                        + row.number("balance_won") + " at version " + row.number("wallet_version") + ", after "
                        + row.number("before_won") + " at version " + row.number("before_version"));
    }

    private void totals(Row row) {
        long balances = row.number("balances_won");
        long charges = row.number("charges_won");
        if (balances + underWayWon != charges - soldWon) {
            add(
                    Book.WALLET.row("wallets", "all"),
                    "hold " + balances + " won, " + underWayWon + " won are under way, " + charges
                            + " won were charged and " + soldWon + " won sold: "
                            + (balances + underWayWon - charges + soldWon) + " won too much");
        }
    }

    private void add(String where, String what) {
        findings.add(Invariant.BALANCES, where, what);
    }
}
