package frontrow.payment.api;

import frontrow.payment.process.BookedPayment;
import frontrow.payment.process.Payment;
import frontrow.payment.process.StateName;
import frontrow.payment.saga.PinnedSeats;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the operator reads it in a list; what isn't known is null.
 *
 * @param amount won
 * @param ageSeconds since it was made, by the database's clock
 * @param inStateSeconds since it came into its state, by the same
 * @param asked how often the command of its state was sent, from when it was last sent by hand
 */
record OperatorView(
        String paymentId,
        StateName state,
        String userId,
        String reservationId,
        @Nullable Long amount,
        long ageSeconds,
        long inStateSeconds,
        int asked) {

    static OperatorView of(BookedPayment booked) {
        Payment payment = booked.payment();
        PinnedSeats seats = payment.state().knownSeats();
        return new OperatorView(
                payment.id().toString(),
                StateName.of(payment.state()),
                payment.user().value(),
                payment.reservation().toString(),
                seats == null ? null : seats.amount().amount(),
                booked.times().age().toSeconds(),
                booked.times().inState().toSeconds(),
                booked.reminder().asked());
    }
}
