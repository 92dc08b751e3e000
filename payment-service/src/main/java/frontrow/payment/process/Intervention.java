package frontrow.payment.process;

import frontrow.http.operator.OperatorAct;
import frontrow.payment.saga.PaymentMessage;
import frontrow.payment.saga.PaymentMessage.RetryDue;
import frontrow.payment.saga.PaymentMessage.TurnedBackByHand;
import java.time.Instant;

/**
 * What an operator did to a payment.
 *
 * @param at by the clock of {@link Payments}
 */
public record Intervention(Kind kind, OperatorAct act, StateName before, StateName after, Instant at) {

    /** What an operator can do to a payment. */
    public enum Kind {
        /** Have the command of its state sent once more. */
        ASK_AGAIN,
        /** Have it undone, while that is still safe. */
        TURN_BACK;

        PaymentMessage message() {
            return switch (this) {
                case ASK_AGAIN -> new RetryDue();
                case TURN_BACK -> new TurnedBackByHand();
            };
        }
    }
}
