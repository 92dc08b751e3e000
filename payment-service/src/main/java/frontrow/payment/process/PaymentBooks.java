package frontrow.payment.process;

import frontrow.contracts.value.PaymentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All payments, to be looked through. */
public interface PaymentBooks {

    /**
     * Payments in the order of their making.
     *
     * @param state their state; null for all that are live
     * @param olderThan how long they have been there at least
     * @param after the last that was seen; null from the beginning
     */
    List<BookedPayment> oldest(@Nullable StateName state, Duration olderThan, @Nullable PaymentId after, int atMost);

    /** How many payments are in each live state, in the order of the states; of all states, be there any or not. */
    List<BookedPayment.Tally> live();

    /** The payment as last committed. */
    Optional<BookedPayment> find(PaymentId id);
}
