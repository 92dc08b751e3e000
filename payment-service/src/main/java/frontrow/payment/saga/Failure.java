package frontrow.payment.saga;

import frontrow.contracts.value.Won;

/** Why a payment turned back; remembered until everything is undone, then told to the buyer. */
public sealed interface Failure {

    /** Whether the same request may end otherwise if it is made once more: nothing is left of this one. */
    default boolean allowsAnotherTry() {
        return switch (this) {
            case BalanceInsufficient _, TimedOut _ -> true;
            case ReservationInvalid _ -> false;
        };
    }

    /** The wallet held too little. */
    record BalanceInsufficient(Won balance, Won required) implements Failure {}

    /** The reservation can't be paid, or could no longer be confirmed. */
    record ReservationInvalid(Reason reason) implements Failure {}

    /** A participant didn't answer before the last deadline, or before an operator would wait no longer. */
    record TimedOut() implements Failure {}

    /** What is wrong with a reservation. */
    enum Reason {
        EXPIRED,
        RELEASED,
        ALREADY_PAID,
        UNKNOWN
    }
}
