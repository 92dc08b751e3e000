package frontrow.payment.process;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.payment.saga.PaymentState;

/**
 * One payment: who pays for what, let in by which admission, and how far it is.
 *
 * @param reservation as the user named it; whether it exists and is the user's, reservation-service says
 */
public record Payment(PaymentId id, UserId user, ReservationId reservation, AdmissionId admission, PaymentState state) {

    /** Whether it came to its end, with or without effect. */
    public boolean hasEnded() {
        return state instanceof PaymentState.Ended;
    }

    /** Whether a retry of the request that started it is told of it: it goes on, or its end is final. */
    boolean answersRetries() {
        return !(state instanceof PaymentState.Failed failed && failed.failure().allowsAnotherTry());
    }

    boolean isOf(UserId someone, ReservationId something) {
        return user.equals(someone) && reservation.equals(something);
    }

    Payment in(PaymentState next) {
        return new Payment(id, user, reservation, admission, next);
    }
}
