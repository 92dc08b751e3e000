package frontrow.wallet.ledger;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.Won;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a balance.
 *
 * @param version the wallet's version that this entry made
 * @param amount what was moved; the type says in which direction
 * @param balance the balance after it
 * @param paymentId null for a charge
 */
public record LedgerEntry(
        long version,
        EntryType type,
        Won amount,
        Won balance,
        Instant at,
        @Nullable PaymentId paymentId) {}
