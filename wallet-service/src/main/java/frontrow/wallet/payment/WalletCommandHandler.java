package frontrow.wallet.payment;

import frontrow.wallet.ledger.BalanceCache;
import frontrow.wallet.ledger.Ledger;
import frontrow.wallet.ledger.WalletEvents;
import frontrow.wallet.ledger.WalletState;
import frontrow.wallet.payment.Ruling.Movement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries out the saga's commands: lock, decide, move and keep, answer, in one transaction. */
@Service
public class WalletCommandHandler {

    private final PaymentDecisions decisions;
    private final Ledger ledger;
    private final BalanceCache cache;
    private final WalletEvents events;

    WalletCommandHandler(PaymentDecisions decisions, Ledger ledger, BalanceCache cache, WalletEvents events) {
        this.decisions = decisions;
        this.ledger = ledger;
        this.cache = cache;
        this.events = events;
    }

    /** Decides, or answers again what was decided; the answer is a wallet event with the payment's id. */
    @Transactional
    public void handle(WalletCommand command) {
        // The decision row before the wallet row, always: two commands of one payment can't pass each other.
        Settled before = decisions.lock(command.paymentId(), command.userId());
        WalletState wallet = ledger.lock(command.userId());
        Ruling ruling = PaymentRules.decide(before.decision(), command, wallet.balance());
        WalletState after = move(command, wallet, ruling.movement());
        Settled settled = ruling.decision().equals(before.decision())
                ? before
                : decisions.keep(command.paymentId(), ruling.decision(), after);
        events.publish(PaymentRules.answer(command, settled));
    }

    private WalletState move(WalletCommand command, WalletState wallet, Movement movement) {
        return switch (movement) {
            case Movement.None _ -> {
                // Locked and unchanged, so put at once: a killed process may not have told Redis of an earlier change.
                cache.put(wallet);
                yield wallet;
            }
            case Movement.Take(var amount) ->
                ledger.debit(command.userId(), command.paymentId(), amount).orElseThrow(() -> lost(command));
            case Movement.GiveBack(var amount) ->
                ledger.refund(command.userId(), command.paymentId(), amount).orElseThrow(() -> lost(command));
        };
    }

    private static IllegalStateException lost(WalletCommand command) {
        return new IllegalStateException("the locked wallet refused what was decided for " + command.paymentId());
    }
}
