package frontrow.wallet.payment;

import frontrow.contracts.value.Won;

/** A decision and the money that it moves. */
record Ruling(PaymentDecision decision, Movement movement) {

    /** Money to move in the same transaction. */
    sealed interface Movement {

        record None() implements Movement {}

        record Take(Won amount) implements Movement {}

        record GiveBack(Won amount) implements Movement {}
    }

    static Ruling stands(PaymentDecision decision) {
        return new Ruling(decision, new Movement.None());
    }
}
