package frontrow.wallet.payment;

import frontrow.contracts.value.Won;

/** What stands decided about one payment. */
sealed interface PaymentDecision {

    /** Nothing yet. */
    record Open() implements PaymentDecision {}

    /** Taken. */
    record Debited(Won amount) implements PaymentDecision {}

    /** Too little money: refused for good, whatever is charged later. */
    record Refused(Won required) implements PaymentDecision {}

    /** Undone for good; what was given back, 0 where nothing had been taken. */
    record Reversed(Won amount) implements PaymentDecision {}
}
