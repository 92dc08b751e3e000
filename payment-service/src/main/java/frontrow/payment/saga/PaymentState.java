package frontrow.payment.saga;

import org.jspecify.annotations.Nullable;

/**
 * Where a payment stands. Each state holds what is needed to ask its question again and to answer the buyer, and no time:
 * deadlines are the database's business and reach the saga as messages.
 */
public sealed interface PaymentState {

    /** A state that the payment may still leave. */
    sealed interface Live extends PaymentState {}

    /** A state that the payment never leaves. */
    sealed interface Ended extends PaymentState {}

    /** What it pays for; null as long as no pin was heard of. */
    default @Nullable PinnedSeats knownSeats() {
        return switch (this) {
            case Pinning _ -> null;
            case Debiting(var seats) -> seats;
            case Confirming(var seats) -> seats;
            case ExpiringToken(var seats) -> seats;
            case Reversing now -> now.seats();
            case Unpinning now -> now.seats();
            case Confirmed(var seats) -> seats;
            case Failed now -> now.seats();
        };
    }

    /** Why it turned back; null unless it did. */
    default @Nullable Failure knownFailure() {
        return switch (this) {
            case Pinning _, Debiting _, Confirming _, ExpiringToken _, Confirmed _ -> null;
            case Reversing now -> now.failure();
            case Unpinning now -> now.failure();
            case Failed now -> now.failure();
        };
    }

    /** The reservation is asked not to run out. */
    record Pinning() implements Live {}

    /** The wallet is asked for the money. */
    record Debiting(PinnedSeats seats) implements Live {}

    /** The money is taken; the seats are asked for. */
    record Confirming(PinnedSeats seats) implements Live {}

    /** Past the pivot: the seats are the user's, and only the queue token is still to be spent. */
    record ExpiringToken(PinnedSeats seats) implements Live {}

    /** The money is given back, or refused in advance. */
    record Reversing(PinnedSeats seats, Failure failure) implements Live {}

    /** The reservation is let go on as a hold; seats are null where its pin was never heard of. */
    record Unpinning(@Nullable PinnedSeats seats, Failure failure) implements Live {}

    /** Settled. */
    record Confirmed(PinnedSeats seats) implements Ended {}

    /** Ended without effect; seats are null where no pin was heard of. */
    record Failed(@Nullable PinnedSeats seats, Failure failure) implements Ended {}
}
