package frontrow.wallet.charge;

import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.http.problem.Problem;
import frontrow.wallet.ledger.Ledger;
import frontrow.wallet.ledger.WalletEvent;
import frontrow.wallet.ledger.WalletEvents;
import frontrow.wallet.ledger.WalletState;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts money into wallets. */
@Service
class Charging {

    private final Ledger ledger;
    private final WalletEvents events;
    private final ChargeLimits limits;

    Charging(Ledger ledger, WalletEvents events, ChargeLimits limits) {
        this.ledger = ledger;
        this.events = events;
        this.limits = limits;
    }

    /**
     * Charges a wallet: balance, ledger and event in one transaction.
     *
     * @return the wallet after it
     * @throws Problem {@link ChargeError#CHARGE_AMOUNT_INVALID} outside the limits
     */
    @Transactional
    WalletState charge(UserId userId, long amountWon) {
        if (!limits.allows(amountWon)) {
            throw Problem.of(ChargeError.CHARGE_AMOUNT_INVALID)
                    .with("smallestAmount", limits.smallestChargeWon())
                    .with("largestAmount", limits.largestChargeWon());
        }
        Won amount = new Won(amountWon);
        WalletState charged = ledger.charge(userId, amount, limits.largestBalance())
                .orElseThrow(() -> Problem.of(ChargeError.CHARGE_AMOUNT_INVALID)
                        .with("largestBalance", limits.largestBalanceWon()));
        events.publish(new WalletEvent.Charged(
                userId,
                amount,
                charged.balance(),
                charged.version(),
                Objects.requireNonNull(charged.changedAt(), "a charged wallet has been used")));
        return charged;
    }
}
