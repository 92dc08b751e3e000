package frontrow.wallet.payment;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.wallet.ledger.WalletState;
import frontrow.wallet.payment.PaymentDecision.Debited;
import frontrow.wallet.payment.PaymentDecision.Open;
import frontrow.wallet.payment.PaymentDecision.Refused;
import frontrow.wallet.payment.PaymentDecision.Reversed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One row for each payment this service has heard of. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaymentDecisions {

    private static final String OPEN = """
        INSERT INTO payment_decisions
            (payment_id, user_id, outcome, amount_won, balance_won, wallet_version, decided_at)
        VALUES (:payment, :user, 'OPEN', 0, 0, 0, clock_timestamp())
        ON CONFLICT DO NOTHING\
        """;

    private static final String LOCK = """
        SELECT user_id, outcome, amount_won, balance_won, wallet_version, decided_at
        FROM payment_decisions WHERE payment_id = :payment FOR UPDATE\
        """;

    private static final String KEEP = """
        UPDATE payment_decisions
        SET outcome = :outcome, amount_won = :amount, balance_won = :balance, wallet_version = :version,
            decided_at = clock_timestamp()
        WHERE payment_id = :payment
        RETURNING user_id, outcome, amount_won, balance_won, wallet_version, decided_at\
        """;

    private final JdbcClient jdbc;

    PaymentDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stands decided, held against every other command of this payment until the transaction ends.
     *
     * @throws IllegalStateException if the payment is another user's
     */
    Settled lock(PaymentId paymentId, UserId userId) {
        jdbc.sql(OPEN)
                .param("payment", paymentId.value())
                .param("user", userId.value())
                .update();
        return jdbc.sql(LOCK)
                .param("payment", paymentId.value())
                .query((row, _) -> {
                    if (!row.getString("user_id").equals(userId.value())) {
                        throw new IllegalStateException(paymentId + " was decided for another user");
                    }
                    return settled(row);
                })
                .single();
    }

    /** Keeps a decision with the wallet as it is after it. */
    Settled keep(PaymentId paymentId, PaymentDecision decision, WalletState wallet) {
        return jdbc.sql(KEEP)
                .param("payment", paymentId.value())
                .param("outcome", outcome(decision))
                .param("amount", amount(decision).amount())
                .param("balance", wallet.balance().amount())
                .param("version", wallet.version())
                .query((row, _) -> settled(row))
                .single();
    }

    private static String outcome(PaymentDecision decision) {
        return switch (decision) {
            case Open _ -> "OPEN";
            case Debited _ -> "DEBITED";
            case Refused _ -> "REFUSED";
            case Reversed _ -> "REVERSED";
        };
    }

    private static Won amount(PaymentDecision decision) {
        return switch (decision) {
            case Open _ -> Won.ZERO;
            case Debited(Won amount) -> amount;
            case Refused(Won required) -> required;
            case Reversed(Won amount) -> amount;
        };
    }

    private static Settled settled(ResultSet row) throws SQLException {
        Won amount = new Won(row.getLong("amount_won"));
        String outcome = row.getString("outcome");
        PaymentDecision decision = switch (outcome) {
            case "OPEN" -> new Open();
            case "DEBITED" -> new Debited(amount);
            case "REFUSED" -> new Refused(amount);
            case "REVERSED" -> new Reversed(amount);
            default -> throw new IllegalStateException("no such outcome: " + outcome);
        };
        return new Settled(
                decision,
                new Won(row.getLong("balance_won")),
                row.getLong("wallet_version"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
