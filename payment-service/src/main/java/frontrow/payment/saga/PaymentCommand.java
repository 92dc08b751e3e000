package frontrow.payment.saga;

import frontrow.contracts.value.Won;

/** What the saga wants done for its payment: an order to a participant, or an announcement to whoever listens. */
public sealed interface PaymentCommand {

    /** Keep the reservation from running out. */
    record PinReservation() implements PaymentCommand {}

    /** Let the reservation go on as a hold. */
    record UnpinReservation() implements PaymentCommand {}

    /** Take the money. */
    record DebitWallet(Won amount) implements PaymentCommand {}

    /** Give the money back, and refuse the debit should it come later. */
    record ReverseDebit() implements PaymentCommand {}

    /** Make the seats the user's. */
    record ConfirmSeats() implements PaymentCommand {}

    /** Spend the queue token. */
    record ExpireToken() implements PaymentCommand {}

    /** Tell everyone that the payment began. */
    record AnnounceStarted() implements PaymentCommand {}

    /** Tell everyone that the payment is settled. */
    record AnnounceConfirmed(Won amount) implements PaymentCommand {}

    /** Tell everyone that the payment ended without effect. */
    record AnnounceFailed(Failure failure) implements PaymentCommand {}
}
