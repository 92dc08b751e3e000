package frontrow.payment.process;

import frontrow.contracts.value.PaymentId;

/** What came of asking to pay. */
public sealed interface Opening {

    /** A payment is under way, started by this request or an earlier one. */
    record UnderWay(PaymentId id) implements Opening {}

    /** The admission is paying for another reservation. */
    record TokenInUse() implements Opening {}
}
