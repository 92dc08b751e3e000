package frontrow.payment.saga;

import frontrow.contracts.value.Won;
import frontrow.payment.saga.Failure.Reason;
import frontrow.payment.saga.Failure.ReservationInvalid;
import frontrow.payment.saga.Failure.TimedOut;
import frontrow.payment.saga.PaymentCommand.AnnounceConfirmed;
import frontrow.payment.saga.PaymentCommand.AnnounceFailed;
import frontrow.payment.saga.PaymentCommand.AnnounceStarted;
import frontrow.payment.saga.PaymentCommand.ConfirmSeats;
import frontrow.payment.saga.PaymentCommand.DebitWallet;
import frontrow.payment.saga.PaymentCommand.ExpireToken;
import frontrow.payment.saga.PaymentCommand.PinReservation;
import frontrow.payment.saga.PaymentCommand.ReverseDebit;
import frontrow.payment.saga.PaymentCommand.UnpinReservation;
import frontrow.payment.saga.PaymentMessage.DebitReversed;
import frontrow.payment.saga.PaymentMessage.LastDeadlinePassed;
import frontrow.payment.saga.PaymentMessage.ReservationPinRefused;
import frontrow.payment.saga.PaymentMessage.ReservationPinned;
import frontrow.payment.saga.PaymentMessage.ReservationUnpinned;
import frontrow.payment.saga.PaymentMessage.RetryDue;
import frontrow.payment.saga.PaymentMessage.SeatConfirmationRefused;
import frontrow.payment.saga.PaymentMessage.SeatsConfirmed;
import frontrow.payment.saga.PaymentMessage.TokenExpired;
import frontrow.payment.saga.PaymentMessage.TurnedBackByHand;
import frontrow.payment.saga.PaymentMessage.WalletDebitRefused;
import frontrow.payment.saga.PaymentMessage.WalletDebited;
import frontrow.payment.saga.PaymentState.Confirmed;
import frontrow.payment.saga.PaymentState.Confirming;
import frontrow.payment.saga.PaymentState.Debiting;
import frontrow.payment.saga.PaymentState.Ended;
import frontrow.payment.saga.PaymentState.ExpiringToken;
import frontrow.payment.saga.PaymentState.Failed;
import frontrow.payment.saga.PaymentState.Pinning;
import frontrow.payment.saga.PaymentState.Reversing;
import frontrow.payment.saga.PaymentState.Unpinning;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a payment goes on: a function of its state and one message, without clock, database or broker. Pin the
 * reservation, debit the wallet, confirm the seats, spend the token; refused before the seats are confirmed, give back
 * what was taken, the last thing first.
 */
public final class PaymentSaga {

    private PaymentSaga() {}

    /** How every payment begins. */
    public static Step start() {
        return Step.of(new Pinning(), new AnnounceStarted(), new PinReservation());
    }

    /** How a payment goes on from a state when it hears a message. */
    public static Step decide(PaymentState state, PaymentMessage message) {
        return switch (state) {
            case Pinning now -> on(now, message);
            case Debiting now -> on(now, message);
            case Confirming now -> on(now, message);
            case ExpiringToken now -> on(now, message);
            case Reversing now -> on(now, message);
            case Unpinning now -> on(now, message);
            case Confirmed now -> on(now, message);
            case Failed now -> on(now, message);
        };
    }

    private static Step on(Pinning now, PaymentMessage message) {
        return switch (message) {
            case ReservationPinned pinned -> debit(pinned.seats());
            case ReservationPinRefused refused -> fail(null, new ReservationInvalid(refused.reason()));
            case RetryDue _ -> Step.of(now, new PinReservation());
            // The pin may be on its way: only an unpinning that is answered makes sure that none is left.
            case LastDeadlinePassed _, TurnedBackByHand _ -> unpin(null, new TimedOut());
            // Nothing else was asked for yet.
            case ReservationUnpinned _,
                    WalletDebited _,
                    WalletDebitRefused _,
                    DebitReversed _,
                    SeatsConfirmed _,
                    SeatConfirmationRefused _,
                    TokenExpired _ -> ignored(now);
        };
    }

    private static Step on(Debiting now, PaymentMessage message) {
        return switch (message) {
            case WalletDebited _ -> Step.of(new Confirming(now.seats()), new ConfirmSeats());
            case WalletDebitRefused refused -> unpin(now.seats(), refused.failure());
            case RetryDue _ -> Step.of(now, new DebitWallet(now.seats().amount()));
            // As with the pin: the debit may be on its way, and only a reversal that is answered makes sure.
            case LastDeadlinePassed _, TurnedBackByHand _ -> reverse(now.seats(), new TimedOut());
            // The pin's answers again; the rest was not asked for yet.
            case ReservationPinned _,
                    ReservationPinRefused _,
                    ReservationUnpinned _,
                    DebitReversed _,
                    SeatsConfirmed _,
                    SeatConfirmationRefused _,
                    TokenExpired _ -> ignored(now);
        };
    }

    private static Step on(Confirming now, PaymentMessage message) {
        return switch (message) {
            case SeatsConfirmed _ -> Step.of(new ExpiringToken(now.seats()), new ExpireToken());
            case SeatConfirmationRefused _ -> reverse(now.seats(), new ReservationInvalid(Reason.EXPIRED));
            case RetryDue _ -> Step.of(now, new ConfirmSeats());
            // No deadline, and none by hand: the seats may be confirmed already, and only reservation-service knows.
            case LastDeadlinePassed _, TurnedBackByHand _ -> ignored(now);
            // Earlier answers again; the rest was not asked for yet.
            case ReservationPinned _,
                    ReservationPinRefused _,
                    ReservationUnpinned _,
                    WalletDebited _,
                    WalletDebitRefused _,
                    DebitReversed _,
                    TokenExpired _ -> ignored(now);
        };
    }

    private static Step on(ExpiringToken now, PaymentMessage message) {
        return switch (message) {
            case TokenExpired _ -> confirm(now.seats());
            case RetryDue _ -> Step.of(now, new ExpireToken());
            // Past the pivot nothing turns back; earlier answers again.
            case ReservationPinned _,
                    ReservationPinRefused _,
                    ReservationUnpinned _,
                    WalletDebited _,
                    WalletDebitRefused _,
                    DebitReversed _,
                    SeatsConfirmed _,
                    SeatConfirmationRefused _,
                    LastDeadlinePassed _,
                    TurnedBackByHand _ -> ignored(now);
        };
    }

    private static Step on(Reversing now, PaymentMessage message) {
        return switch (message) {
            case DebitReversed _ -> unpin(now.seats(), now.failure());
            case RetryDue _ -> Step.of(now, new ReverseDebit());
            // A debit that was heard of too late is being reversed; so is one that was refused, to no effect.
            case WalletDebited _, WalletDebitRefused _ -> ignored(now);
            // It is turning back already; earlier answers again, the rest was not asked for.
            case ReservationPinned _,
                    ReservationPinRefused _,
                    ReservationUnpinned _,
                    SeatsConfirmed _,
                    SeatConfirmationRefused _,
                    TokenExpired _,
                    LastDeadlinePassed _,
                    TurnedBackByHand _ -> ignored(now);
        };
    }

    private static Step on(Unpinning now, PaymentMessage message) {
        return switch (message) {
            case ReservationUnpinned _ -> fail(now.seats(), now.failure());
            case RetryDue _ -> Step.of(now, new UnpinReservation());
            // A pin heard of too late, or refused because the unpinning came first: the answer to that one decides.
            case ReservationPinned _, ReservationPinRefused _ -> ignored(now);
            // It is turning back already; earlier answers again, the rest was not asked for.
            case WalletDebited _,
                    WalletDebitRefused _,
                    DebitReversed _,
                    SeatsConfirmed _,
                    SeatConfirmationRefused _,
                    TokenExpired _,
                    LastDeadlinePassed _,
                    TurnedBackByHand _ -> ignored(now);
        };
    }

    private static Step on(Ended now, PaymentMessage message) {
        return switch (message) {
            // It is over; whatever still comes is a repetition.
            case ReservationPinned _,
                    ReservationPinRefused _,
                    ReservationUnpinned _,
                    WalletDebited _,
                    WalletDebitRefused _,
                    DebitReversed _,
                    SeatsConfirmed _,
                    SeatConfirmationRefused _,
                    TokenExpired _,
                    RetryDue _,
                    LastDeadlinePassed _,
                    TurnedBackByHand _ -> ignored(now);
        };
    }

    private static Step debit(PinnedSeats seats) {
        return Step.of(new Debiting(seats), new DebitWallet(seats.amount()));
    }

    // Reverse before unpinning: a freed seat can be sold at once, lost money cannot be explained.
    private static Step reverse(PinnedSeats seats, Failure failure) {
        return Step.of(new Reversing(seats, failure), new ReverseDebit());
    }

    private static Step unpin(@Nullable PinnedSeats seats, Failure failure) {
        return Step.of(new Unpinning(seats, failure), new UnpinReservation());
    }

    private static Step confirm(PinnedSeats seats) {
        Won amount = seats.amount();
        return Step.of(new Confirmed(seats), new AnnounceConfirmed(amount));
    }

    private static Step fail(@Nullable PinnedSeats seats, Failure failure) {
        return Step.of(new Failed(seats, failure), new AnnounceFailed(failure));
    }

    private static Step ignored(PaymentState now) {
        return Step.of(now);
    }
}
