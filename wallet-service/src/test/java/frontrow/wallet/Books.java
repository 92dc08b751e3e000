package frontrow.wallet;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the books as an auditor would, past the service. */
public final class Books {

    private static final String LEDGER_SUM = """
        SELECT coalesce(sum(CASE type WHEN 'DEBIT' THEN -amount_won ELSE amount_won END), 0)
        FROM wallet_entries WHERE user_id = :user\
        """;

    private final JdbcClient jdbc;

    Books(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long balance(String user) {
        return jdbc.sql("SELECT balance_won FROM wallets WHERE user_id = :user")
                .param("user", user)
                .query(Long.class)
                .single();
    }

    public long sumOfLedger(String user) {
        return jdbc.sql(LEDGER_SUM).param("user", user).query(Long.class).single();
    }

    public long entries(String user, String type) {
        return jdbc.sql("SELECT count(*) FROM wallet_entries WHERE user_id = :user AND type = :type")
                .param("user", user)
                .param("type", type)
                .query(Long.class)
                .single();
    }

    /** The smallest balance that the ledger ever showed. */
    public long lowestBalance(String user) {
        return jdbc.sql("SELECT min(balance_won) FROM wallet_entries WHERE user_id = :user")
                .param("user", user)
                .query(Long.class)
                .single();
    }

    /** Changes a balance behind the service's back, so that a test can tell the database's answer from the cache's. */
    public void falsifyBalance(String user, long balance) {
        jdbc.sql("UPDATE wallets SET balance_won = :balance WHERE user_id = :user")
                .param("balance", balance)
                .param("user", user)
                .update();
    }
}
