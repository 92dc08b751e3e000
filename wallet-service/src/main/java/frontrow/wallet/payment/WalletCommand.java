package frontrow.wallet.payment;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;

/** What the payment saga orders. Each may come more than once, late, and in either order. */
public sealed interface WalletCommand {

    PaymentId paymentId();

    UserId userId();

    /** Take a payment. */
    record Debit(PaymentId paymentId, UserId userId, Won amount) implements WalletCommand {}

    /** Give it back, and refuse it should it come later. */
    record Reverse(PaymentId paymentId, UserId userId) implements WalletCommand {}
}
