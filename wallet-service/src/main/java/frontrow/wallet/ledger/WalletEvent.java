package frontrow.wallet.ledger;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import java.time.Instant;

/** Something that happened to a wallet, or was refused. */
public sealed interface WalletEvent {

    UserId userId();

    Instant at();

    /** Money was put in. */
    record Charged(UserId userId, Won amount, Won balance, long walletVersion, Instant at) implements WalletEvent {}

    /** A payment was taken. */
    record Debited(PaymentId paymentId, UserId userId, Won amount, Won balance, long walletVersion, Instant at)
            implements WalletEvent {}

    /** A payment was not taken. */
    record DebitRefused(PaymentId paymentId, UserId userId, DebitRefusal reason, Won balance, Won required, Instant at)
            implements WalletEvent {}

    /** A payment's debit was given back; amount 0 where there had been none. */
    record DebitReversed(PaymentId paymentId, UserId userId, Won amount, Won balance, long walletVersion, Instant at)
            implements WalletEvent {}

    /** Why a payment was not taken. */
    enum DebitRefusal {
        BALANCE_INSUFFICIENT,
        /** It had been undone before its debit came. */
        REVERSED
    }
}
