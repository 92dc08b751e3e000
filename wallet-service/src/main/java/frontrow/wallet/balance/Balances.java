package frontrow.wallet.balance;

import frontrow.contracts.value.UserId;
import frontrow.wallet.ledger.BalanceCache;
import frontrow.wallet.ledger.LedgerReading;
import frontrow.wallet.ledger.WalletState;
import org.springframework.stereotype.Service;

/** Balances for reading: from the cache, and from the database where the cache has none. */
@Service
class Balances {

    private final BalanceCache cache;
    private final LedgerReading ledger;

    Balances(BalanceCache cache, LedgerReading ledger) {
        this.cache = cache;
        this.ledger = ledger;
    }

    WalletState of(UserId userId) {
        return cache.get(userId).orElseGet(() -> load(userId));
    }

    private WalletState load(UserId userId) {
        WalletState wallet = ledger.wallet(userId);
        cache.put(wallet);
        return wallet;
    }
}
