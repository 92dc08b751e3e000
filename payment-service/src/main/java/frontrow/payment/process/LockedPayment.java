package frontrow.payment.process;

import frontrow.payment.saga.PaymentMessage;
import frontrow.payment.saga.PaymentMessage.LastDeadlinePassed;
import frontrow.payment.saga.PaymentMessage.RetryDue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment that no other transaction can change until this one ends.
 *
 * @param asked how often the command of its state was sent
 * @param deadline when it stops waiting for the money to be taken; null once that is decided
 * @param now the database's clock, read with the lock held
 */
public record LockedPayment(
        Payment payment, int asked, @Nullable Instant deadline, long version, Instant now) {

    /** What the payment's own clock has to tell it, now that it is due. */
    PaymentMessage alarm() {
        return deadline != null && !deadline.isAfter(now) ? new LastDeadlinePassed() : new RetryDue();
    }

    /** The same as if its command had never been sent: what is sent next begins the waiting anew. */
    LockedPayment askedAnew() {
        return new LockedPayment(payment, 0, deadline, version, now);
    }
}
