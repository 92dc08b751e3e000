package frontrow.payment.saga;

import frontrow.contracts.value.Won;

/**
 * What a payment hears: its participants' answers, the two alarms of its own clock, and an operator. Any may come twice or
 * late.
 */
public sealed interface PaymentMessage {

    /** The reservation won't run out while it is paid. */
    record ReservationPinned(PinnedSeats seats) implements PaymentMessage {}

    /** The reservation can't be paid. */
    record ReservationPinRefused(Failure.Reason reason) implements PaymentMessage {}

    /** The reservation is no longer kept by this payment. */
    record ReservationUnpinned() implements PaymentMessage {}

    /** The money is taken. */
    record WalletDebited() implements PaymentMessage {}

    /** The money was not taken and never will be for this payment. */
    record WalletDebitRefused(Failure failure) implements PaymentMessage {

        /** Refused because the wallet holds too little. */
        public static WalletDebitRefused tooLittle(Won balance, Won required) {
            return new WalletDebitRefused(new Failure.BalanceInsufficient(balance, required));
        }
    }

    /** The money is back, or was never taken and never will be. */
    record DebitReversed() implements PaymentMessage {}

    /** The seats are the user's for good. */
    record SeatsConfirmed() implements PaymentMessage {}

    /** The seats can't be confirmed: the pin lapsed first. */
    record SeatConfirmationRefused() implements PaymentMessage {}

    /** The queue token is spent. */
    record TokenExpired() implements PaymentMessage {}

    /** No answer came in good time: ask again. */
    record RetryDue() implements PaymentMessage {}

    /** The payment has waited long enough for the money to be taken. */
    record LastDeadlinePassed() implements PaymentMessage {}

    /** An operator won't wait any longer for the money to be taken. */
    record TurnedBackByHand() implements PaymentMessage {}
}
