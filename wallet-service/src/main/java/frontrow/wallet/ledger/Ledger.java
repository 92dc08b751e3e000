package frontrow.wallet.ledger;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only way money moves. Each movement is one statement that changes the balance and writes its ledger entry, so
 * that neither can happen without the other, and each is written through to the cache once it is committed. Call it
 * inside a transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    private static final String CHARGE = """
        WITH changed AS (
            INSERT INTO wallets AS w (user_id, balance_won, version, updated_at)
            VALUES (:user, :amount, 1, clock_timestamp())
            ON CONFLICT (user_id) DO UPDATE
            SET balance_won = w.balance_won + :amount, version = w.version + 1, updated_at = clock_timestamp()
            WHERE w.balance_won + :amount <= :largest
            RETURNING w.*)
        INSERT INTO wallet_entries (user_id, wallet_version, type, amount_won, balance_won, at)
        SELECT user_id, version, 'CHARGE', :amount, balance_won, updated_at FROM changed
        RETURNING balance_won, wallet_version, at\
        """;

    private static final String OPEN = """
        INSERT INTO wallets (user_id, balance_won, version, updated_at) VALUES (:user, 0, 0, clock_timestamp())
        ON CONFLICT DO NOTHING\
        """;

    private static final String DEBIT = """
        WITH changed AS (
            UPDATE wallets
            SET balance_won = balance_won - :amount, version = version + 1, updated_at = clock_timestamp()
            WHERE user_id = :user AND balance_won >= :amount
            RETURNING *)
        INSERT INTO wallet_entries (user_id, wallet_version, type, amount_won, balance_won, at, payment_id)
        SELECT user_id, version, 'DEBIT', :amount, balance_won, updated_at, :payment FROM changed
        RETURNING balance_won, wallet_version, at\
        """;

    private static final String REFUND = """
        WITH changed AS (
            UPDATE wallets
            SET balance_won = balance_won + :amount, version = version + 1, updated_at = clock_timestamp()
            WHERE user_id = :user
            RETURNING *)
        INSERT INTO wallet_entries (user_id, wallet_version, type, amount_won, balance_won, at, payment_id)
        SELECT user_id, version, 'REFUND', :amount, balance_won, updated_at, :payment FROM changed
        RETURNING balance_won, wallet_version, at\
        """;

    private static final String LOCK = """
        SELECT balance_won, version AS wallet_version, updated_at AS at
        FROM wallets WHERE user_id = :user FOR UPDATE\
        """;

    private final JdbcClient jdbc;
    private final BalanceCache cache;

    Ledger(JdbcClient jdbc, BalanceCache cache) {
        this.jdbc = jdbc;
        this.cache = cache;
    }

    /** The wallet, held against every other change until the transaction ends. */
    public WalletState lock(UserId userId) {
        return jdbc.sql(LOCK)
                .param("user", userId.value())
                .query((row, _) -> state(userId, row))
                .optional()
                .orElseGet(() -> WalletState.neverUsed(userId));
    }

    /** Adds to the balance, opening the wallet if need be; nothing happens if it would come to more than {@code largest}. */
    public Optional<WalletState> charge(UserId userId, Won amount, Won largest) {
        Optional<WalletState> charged = jdbc.sql(CHARGE)
                .param("user", userId.value())
                .param("amount", amount.amount())
                .param("largest", largest.amount())
                .query((row, _) -> state(userId, row))
                .optional();
        charged.ifPresent(cache::writeThrough);
        return charged;
    }

    /** Takes a payment; nothing happens if the balance is too small. */
    public Optional<WalletState> debit(UserId userId, PaymentId paymentId, Won amount) {
        if (amount.equals(Won.ZERO)) {
            // A free seat needs no money, but its debit needs a wallet to stand in.
            jdbc.sql(OPEN).param("user", userId.value()).update();
        }
        return move(DEBIT, userId, paymentId, amount);
    }

    /** Gives a payment's debit back; nothing happens if there is no such wallet. */
    public Optional<WalletState> refund(UserId userId, PaymentId paymentId, Won amount) {
        return move(REFUND, userId, paymentId, amount);
    }

    private Optional<WalletState> move(String statement, UserId userId, PaymentId paymentId, Won amount) {
        Optional<WalletState> moved = jdbc.sql(statement)
                .param("user", userId.value())
                .param("amount", amount.amount())
                .param("payment", paymentId.value())
                .query((row, _) -> state(userId, row))
                .optional();
        moved.ifPresent(cache::writeThrough);
        return moved;
    }

    private static WalletState state(UserId userId, ResultSet row) throws SQLException {
        return new WalletState(
                userId,
                new Won(row.getLong("balance_won")),
                row.getLong("wallet_version"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
