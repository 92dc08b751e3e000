package frontrow.wallet.ledger;

import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wallet as it stood after one of its changes.
 *
 * @param version rises by one with each change; 0 for a wallet never used
 * @param changedAt by the database's clock; null for a wallet never used
 */
public record WalletState(
        UserId userId, Won balance, long version, @Nullable Instant changedAt) {

    /** A wallet that nobody has charged yet. */
    public static WalletState neverUsed(UserId userId) {
        return new WalletState(userId, Won.ZERO, 0, null);
    }
}
