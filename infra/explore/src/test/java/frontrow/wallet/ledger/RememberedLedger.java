package frontrow.wallet.ledger;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger's statements over maps. The unique indexes, the last guard against a second debit, are left out on purpose:
 * what they would stop is to be seen.
 */
public final class RememberedLedger extends Ledger {

    private final Map<UserId, Long> balances;
    private final Map<PaymentId, Entries> entries;

    /** Reads and changes the maps. */
    public RememberedLedger(Map<UserId, Long> balances, Map<PaymentId, Entries> entries) {
        super(null, null);
        this.balances = balances;
        this.entries = entries;
    }

    /** How often a payment was taken and given back. */
    public record Entries(int debits, int refunds) {

        /** Of a payment that moved no money. */
        public static final Entries NONE = new Entries(0, 0);

        /** Both together. */
        public Entries plus(Entries more) {
            return new Entries(debits + more.debits, refunds + more.refunds);
        }
    }

    /** A cache that is always away. */
    public static BalanceCache noCache() {
        return new BalanceCache(null) {
            @Override
            public void put(WalletState wallet) {}
        };
    }

    @Override
    public WalletState lock(UserId userId) {
        return new WalletState(userId, new Won(balances.getOrDefault(userId, 0L)), 0, null);
    }

    @Override
    public Optional<WalletState> charge(UserId userId, Won amount, Won largest) {
        balances.merge(userId, amount.amount(), Long::sum);
        return Optional.of(lock(userId));
    }

    @Override
    public Optional<WalletState> debit(UserId userId, PaymentId paymentId, Won amount) {
        if (balances.getOrDefault(userId, 0L) < amount.amount()) {
            return Optional.empty();
        }
        balances.merge(userId, -amount.amount(), Long::sum);
        entries.merge(paymentId, new Entries(1, 0), Entries::plus);
        return Optional.of(lock(userId));
    }

    @Override
    public Optional<WalletState> refund(UserId userId, PaymentId paymentId, Won amount) {
        if (!balances.containsKey(userId)) {
            return Optional.empty();
        }
        balances.merge(userId, amount.amount(), Long::sum);
        entries.merge(paymentId, new Entries(0, 1), Entries::plus);
        return Optional.of(lock(userId));
    }
}
