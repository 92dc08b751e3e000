package frontrow.payment.process;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.payment.saga.PaymentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where payments are kept. Its clock is the one that judges. */
public interface Payments {

    /**
     * Adds a new payment, unless its user already has a live one for this reservation, or its admission a live one for
     * any.
     *
     * @return when it was added, by the clock of this store; nothing if one was in the way
     */
    Optional<Instant> add(Payment payment, Duration firstWait, Duration giveUpAfter);

    /** The payment, locked until the transaction ends; waits for whoever holds it. */
    Optional<LockedPayment> lock(PaymentId id);

    /** The payment, locked, if it is due and nobody else holds it. */
    Optional<LockedPayment> lockIfDue(PaymentId id);

    /** Payments that are due, those first that waited longest. */
    List<PaymentId> due(int atMost);

    /** Replaces state and reminder of a payment locked in this transaction. */
    void save(LockedPayment before, PaymentState state, Reminder reminder);

    /** The payment as last committed. */
    Optional<Payment> find(PaymentId id);

    /** The live payments, two at most, of this user for this reservation and of this admission for any; as of one moment. */
    List<Payment> findLive(UserId user, ReservationId reservation, AdmissionId admission);

    /** The user's payments, newest first. */
    List<Payment> newestOf(UserId user, int atMost);
}
