package frontrow.reservation.seats;

import frontrow.reservation.message.ConfirmationRefusal;
import frontrow.reservation.message.PinRefusal;
import java.time.Instant;

/** The answer to one command of a payment; {@code at} is when it was decided, not when it is repeated. */
sealed interface PaymentOutcome {

    record PinGranted(Instant until, Instant at) implements PaymentOutcome {}

    record PinRefused(PinRefusal reason, Instant at) implements PaymentOutcome {}

    record Unpinned(Instant at) implements PaymentOutcome {}

    record Confirmed(Instant at) implements PaymentOutcome {}

    record ConfirmationRefused(ConfirmationRefusal reason, Instant at) implements PaymentOutcome {}

    /** Seats that were bought are asked back: the sender is wrong, and is not obeyed. */
    record UnpinAfterConfirmation() implements PaymentOutcome {}
}
