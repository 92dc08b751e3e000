package frontrow.payment.saga;

import frontrow.contracts.value.Won;
import frontrow.payment.saga.Failure.BalanceInsufficient;
import frontrow.payment.saga.Failure.Reason;
import frontrow.payment.saga.Failure.ReservationInvalid;
import frontrow.payment.saga.Failure.TimedOut;
import java.util.List;

/** The words in which the saga's tests are written. */
final class SagaWords {

    static final PinnedSeats SEATS = new PinnedSeats(List.of(15, 16), new Won(100_000));

    static final Failure BALANCE_INSUFFICIENT = new BalanceInsufficient(new Won(30_000), new Won(100_000));
    static final Failure HOLD_EXPIRED = new ReservationInvalid(Reason.EXPIRED);
    static final Failure ALREADY_PAID = new ReservationInvalid(Reason.ALREADY_PAID);
    static final Failure TIMED_OUT = new TimedOut();

    static final PaymentState PINNING = new PaymentState.Pinning();
    static final PaymentState DEBITING = new PaymentState.Debiting(SEATS);
    static final PaymentState CONFIRMING = new PaymentState.Confirming(SEATS);
    static final PaymentState EXPIRING_TOKEN = new PaymentState.ExpiringToken(SEATS);
    static final PaymentState CONFIRMED = new PaymentState.Confirmed(SEATS);

    static final PaymentMessage RESERVATION_PINNED = new PaymentMessage.ReservationPinned(SEATS);
    static final PaymentMessage RESERVATION_ALREADY_PAID =
            new PaymentMessage.ReservationPinRefused(Reason.ALREADY_PAID);
    static final PaymentMessage RESERVATION_UNPINNED = new PaymentMessage.ReservationUnpinned();
    static final PaymentMessage WALLET_DEBITED = new PaymentMessage.WalletDebited();
    static final PaymentMessage TOO_LITTLE_MONEY =
            PaymentMessage.WalletDebitRefused.tooLittle(new Won(30_000), new Won(100_000));
    static final PaymentMessage DEBIT_REVERSED = new PaymentMessage.DebitReversed();
    static final PaymentMessage SEATS_CONFIRMED = new PaymentMessage.SeatsConfirmed();
    static final PaymentMessage SEAT_CONFIRMATION_REFUSED = new PaymentMessage.SeatConfirmationRefused();
    static final PaymentMessage TOKEN_EXPIRED = new PaymentMessage.TokenExpired();
    static final PaymentMessage RETRY_DUE = new PaymentMessage.RetryDue();
    static final PaymentMessage LAST_DEADLINE_PASSED = new PaymentMessage.LastDeadlinePassed();
    static final PaymentMessage TURNED_BACK_BY_HAND = new PaymentMessage.TurnedBackByHand();

    static final PaymentCommand PIN_RESERVATION = new PaymentCommand.PinReservation();
    static final PaymentCommand UNPIN_RESERVATION = new PaymentCommand.UnpinReservation();
    static final PaymentCommand DEBIT_WALLET = new PaymentCommand.DebitWallet(SEATS.amount());
    static final PaymentCommand REVERSE_DEBIT = new PaymentCommand.ReverseDebit();
    static final PaymentCommand CONFIRM_SEATS = new PaymentCommand.ConfirmSeats();
    static final PaymentCommand EXPIRE_TOKEN = new PaymentCommand.ExpireToken();
    static final PaymentCommand ANNOUNCE_STARTED = new PaymentCommand.AnnounceStarted();
    static final PaymentCommand ANNOUNCE_CONFIRMED = new PaymentCommand.AnnounceConfirmed(SEATS.amount());

    private SagaWords() {}

    static PaymentCommand announceFailed(Failure failure) {
        return new PaymentCommand.AnnounceFailed(failure);
    }

    static PaymentState failed(Failure failure) {
        return new PaymentState.Failed(SEATS, failure);
    }

    static PaymentState failedBeforeThePin(Failure failure) {
        return new PaymentState.Failed(null, failure);
    }

    /** One of each state. */
    static List<PaymentState> states() {
        return List.of(
                PINNING,
                DEBITING,
                CONFIRMING,
                EXPIRING_TOKEN,
                new PaymentState.Reversing(SEATS, TIMED_OUT),
                new PaymentState.Unpinning(SEATS, TIMED_OUT),
                CONFIRMED,
                failed(TIMED_OUT));
    }

    /** One of each message. */
    static List<PaymentMessage> messages() {
        return List.of(
                RESERVATION_PINNED,
                RESERVATION_ALREADY_PAID,
                RESERVATION_UNPINNED,
                WALLET_DEBITED,
                TOO_LITTLE_MONEY,
                DEBIT_REVERSED,
                SEATS_CONFIRMED,
                SEAT_CONFIRMATION_REFUSED,
                TOKEN_EXPIRED,
                RETRY_DUE,
                LAST_DEADLINE_PASSED,
                TURNED_BACK_BY_HAND);
    }
}
