package frontrow.reservation.seats;

import frontrow.reservation.message.ConfirmationRefusal;
import frontrow.reservation.message.PinRefusal;
import java.time.Instant;

/** What was decided for one payment. Once decided, each question of that payment gets the same answer for ever. */
sealed interface PaymentDecision {

    /** Nothing was asked yet. */
    record Undecided() implements PaymentDecision {}

    /** It gets no pin: it was refused, or undone before it asked. */
    record PinRefused(PinRefusal reason, Instant at) implements PaymentDecision {}

    /** It got a pin, which may have lapsed since. */
    record Pinned(Pin pin) implements PaymentDecision {}

    /** It gave its pin up, and gets no other. */
    record Unpinned(Pin pin, Instant at) implements PaymentDecision {}

    /** The seats are bought. */
    record Confirmed(Pin pin, Instant at) implements PaymentDecision {}

    /** Its pin ended before the seats were confirmed. */
    record ConfirmationRefused(Pin pin, ConfirmationRefusal reason, Instant at) implements PaymentDecision {}

    /** A pin as it was granted. */
    record Pin(Instant at, Instant until) {}
}
