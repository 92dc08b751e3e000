package frontrow.payment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import frontrow.payment.process.Payment;
import frontrow.payment.saga.Failure;
import frontrow.payment.saga.PaymentState.Confirmed;
import frontrow.payment.saga.PaymentState.Confirming;
import frontrow.payment.saga.PaymentState.Debiting;
import frontrow.payment.saga.PaymentState.ExpiringToken;
import frontrow.payment.saga.PaymentState.Failed;
import frontrow.payment.saga.PaymentState.Pinning;
import frontrow.payment.saga.PaymentState.Reversing;
import frontrow.payment.saga.PaymentState.Unpinning;
import frontrow.payment.saga.PinnedSeats;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its buyer reads it; what isn't known yet is left out.
 *
 * @param seatNumber the lowest seat
 * @param amount won
 * @param failure why it failed, where it did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
        String paymentId,
        String reservationId,
        @Nullable Integer seatNumber,
        @Nullable List<Integer> seatNumbers,
        @Nullable Long amount,
        Status status,
        @Nullable Map<String, Object> failure) {

    enum Status {
        PROCESSING,
        CONFIRMED,
        FAILED
    }

    /** The payment as it stands: confirmed from the pivot on, though its token may still have to be spent. */
    static PaymentView of(Payment payment) {
        return switch (payment.state()) {
            case Pinning _ -> view(payment, null, Status.PROCESSING, null);
            case Debiting(var seats) -> view(payment, seats, Status.PROCESSING, null);
            case Confirming(var seats) -> view(payment, seats, Status.PROCESSING, null);
            case Reversing now -> view(payment, now.seats(), Status.PROCESSING, null);
            case Unpinning now -> view(payment, now.seats(), Status.PROCESSING, null);
            case ExpiringToken(var seats) -> view(payment, seats, Status.CONFIRMED, null);
            case Confirmed(var seats) -> view(payment, seats, Status.CONFIRMED, null);
            case Failed(var seats, var failure) -> view(payment, seats, Status.FAILED, failure);
        };
    }

    /** The payment to someone who asked for its end and is told to look again. */
    static PaymentView underWay(Payment payment) {
        PaymentView view = of(payment);
        return new PaymentView(
                view.paymentId,
                view.reservationId,
                view.seatNumber,
                view.seatNumbers,
                view.amount,
                Status.PROCESSING,
                null);
    }

    private static PaymentView view(
            Payment payment, @Nullable PinnedSeats seats, Status status, @Nullable Failure failure) {
        return new PaymentView(
                payment.id().toString(),
                payment.reservation().toString(),
                seats == null ? null : seats.numbers().getFirst(),
                seats == null ? null : seats.numbers(),
                seats == null ? null : seats.amount().amount(),
                status,
                failure == null ? null : Refusal.of(failure).member());
    }
}
