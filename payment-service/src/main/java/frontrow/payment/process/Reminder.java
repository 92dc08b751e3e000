package frontrow.payment.process;

import frontrow.payment.saga.PaymentState;
import frontrow.payment.saga.PaymentState.Confirmed;
import frontrow.payment.saga.PaymentState.Confirming;
import frontrow.payment.saga.PaymentState.Debiting;
import frontrow.payment.saga.PaymentState.ExpiringToken;
import frontrow.payment.saga.PaymentState.Failed;
import frontrow.payment.saga.PaymentState.Pinning;
import frontrow.payment.saga.PaymentState.Reversing;
import frontrow.payment.saga.PaymentState.Unpinning;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a payment is next to be looked at, should no answer come.
 *
 * @param asked how often the command of its state was sent
 * @param dueAt when it is next due; null for a payment that has ended
 * @param deadline its last deadline; null where there is none any more
 */
public record Reminder(
        int asked, @Nullable Instant dueAt, @Nullable Instant deadline) {

    /** The longest time between two sendings of one command. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final int MOST_DOUBLINGS = 16;

    /** The reminder of a payment whose command was just sent for the nth time in its state. */
    static Reminder after(PaymentState state, int asked, @Nullable Instant deadline, Instant now, Duration firstWait) {
        if (state instanceof PaymentState.Ended) {
            return new Reminder(0, null, null);
        }
        Instant retryAt = now.plus(waitAfter(asked, firstWait));
        Instant kept = hasDeadline(state) ? deadline : null;
        return new Reminder(asked, kept == null || retryAt.isBefore(kept) ? retryAt : kept, kept);
    }

    private static Duration waitAfter(int asked, Duration firstWait) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(asked - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static boolean hasDeadline(PaymentState state) {
        return switch (state) {
            case Pinning _, Debiting _ -> true;
            case Confirming _, ExpiringToken _, Reversing _, Unpinning _, Confirmed _, Failed _ -> false;
        };
    }
}
