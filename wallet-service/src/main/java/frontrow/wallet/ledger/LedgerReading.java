package frontrow.wallet.ledger;

import frontrow.contracts.value.UserId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads balances and their ledger as the database has them. */
@Service
@Transactional(readOnly = true)
public class LedgerReading {

    private final Wallets wallets;
    private final WalletEntries entries;

    LedgerReading(Wallets wallets, WalletEntries entries) {
        this.wallets = wallets;
        this.entries = entries;
    }

    /** The wallet as it stands. */
    public WalletState wallet(UserId userId) {
        return wallets.findByUserId(userId.value()).map(Wallet::state).orElseGet(() -> WalletState.neverUsed(userId));
    }

    /** At most {@code limit} entries whose version is below {@code beforeVersion}, newest first. */
    public List<LedgerEntry> entriesBefore(UserId userId, long beforeVersion, int limit) {
        return entries
                .findByUserIdAndWalletVersionLessThanOrderByWalletVersionDesc(
                        userId.value(), beforeVersion, Limit.of(limit))
                .stream()
                .map(WalletEntry::toLedgerEntry)
                .toList();
    }
}
