package frontrow.payment.messages;

import frontrow.contracts.Topic;
import frontrow.contracts.payment.PaymentConfirmed;
import frontrow.contracts.payment.PaymentFailed;
import frontrow.contracts.payment.PaymentFailureReason;
import frontrow.contracts.payment.PaymentStarted;
import frontrow.contracts.queue.ExpireToken;
import frontrow.contracts.queue.TokenExpired;
import frontrow.contracts.reservation.ConfirmSeats;
import frontrow.contracts.reservation.PinRefusal;
import frontrow.contracts.reservation.PinReservation;
import frontrow.contracts.reservation.ReservationPinRefused;
import frontrow.contracts.reservation.ReservationPinned;
import frontrow.contracts.reservation.ReservationUnpinned;
import frontrow.contracts.reservation.SeatConfirmationRefused;
import frontrow.contracts.reservation.SeatsConfirmed;
import frontrow.contracts.reservation.UnpinReservation;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.Won;
import frontrow.contracts.wallet.DebitRefusal;
import frontrow.contracts.wallet.DebitReversed;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.contracts.wallet.WalletDebitRefused;
import frontrow.contracts.wallet.WalletDebited;
import frontrow.payment.process.Payment;
import frontrow.payment.saga.Failure;
import frontrow.payment.saga.PaymentCommand;
import frontrow.payment.saga.PaymentMessage;
import frontrow.payment.saga.PinnedSeats;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** The one place that knows both the records on Kafka and the saga's messages and commands. */
final class PaymentMessages {

    private PaymentMessages() {}

    /** A message for one of the payments. */
    record Incoming(PaymentId payment, PaymentMessage message) {}

    /** A record on its way to a topic. */
    record Outgoing(Topic topic, String key, SpecificRecord record) {}

    /** What a record tells a payment; nothing if it isn't about any. */
    static Optional<Incoming> read(SpecificRecord record) {
        return Optional.ofNullable(
                switch (record) {
                    case ReservationPinned pinned -> incoming(pinned.getPaymentId(), message(pinned));
                    case ReservationPinRefused refused -> incoming(refused.getPaymentId(), message(refused));
                    case ReservationUnpinned unpinned ->
                        incoming(unpinned.getPaymentId(), new PaymentMessage.ReservationUnpinned());
                    case SeatsConfirmed confirmed ->
                        incoming(confirmed.getPaymentId(), new PaymentMessage.SeatsConfirmed());
                    case SeatConfirmationRefused refused ->
                        incoming(refused.getPaymentId(), new PaymentMessage.SeatConfirmationRefused());
                    case WalletDebited debited -> incoming(debited.getPaymentId(), new PaymentMessage.WalletDebited());
                    case WalletDebitRefused refused -> incoming(refused.getPaymentId(), message(refused));
                    case DebitReversed reversed ->
                        incoming(reversed.getPaymentId(), new PaymentMessage.DebitReversed());
                    // Admissions also end for other reasons, with no payment.
                    case TokenExpired expired
                    when expired.getPaymentId() != null ->
                        incoming(expired.getPaymentId(), new PaymentMessage.TokenExpired());
                    // Holds, charges, admissions: the topics' other records are others' business.
                    default -> null;
                });
    }

    /** What a command of the saga is on Kafka. */
    static Outgoing write(Payment payment, PaymentCommand command, Instant at) {
        return switch (command) {
            case PaymentCommand.PinReservation _ -> toReservation(payment, pinReservation(payment));
            case PaymentCommand.UnpinReservation _ -> toReservation(payment, unpinReservation(payment));
            case PaymentCommand.ConfirmSeats _ -> toReservation(payment, confirmSeats(payment));
            case PaymentCommand.DebitWallet(var amount) -> toWallet(payment, debitWallet(payment, amount));
            case PaymentCommand.ReverseDebit _ -> toWallet(payment, reverseDebit(payment));
            case PaymentCommand.ExpireToken _ ->
                new Outgoing(Topic.QUEUE_COMMANDS, payment.id().toString(), expireToken(payment));
            case PaymentCommand.AnnounceStarted _ -> toEveryone(payment, started(payment, at));
            case PaymentCommand.AnnounceConfirmed(var amount) -> toEveryone(payment, confirmed(payment, amount, at));
            case PaymentCommand.AnnounceFailed(var failure) -> toEveryone(payment, failed(payment, failure, at));
        };
    }

    private static Incoming incoming(String paymentId, PaymentMessage message) {
        return new Incoming(PaymentId.parse(paymentId), message);
    }

    private static PaymentMessage message(ReservationPinned pinned) {
        return new PaymentMessage.ReservationPinned(
                new PinnedSeats(pinned.getSeatNumbers(), new Won(pinned.getAmountWon())));
    }

    private static PaymentMessage message(ReservationPinRefused refused) {
        PinRefusal reason = refused.getReason();
        return new PaymentMessage.ReservationPinRefused(
                switch (reason) {
                    case EXPIRED -> Failure.Reason.EXPIRED;
                    case RELEASED -> Failure.Reason.RELEASED;
                    case ALREADY_PAID -> Failure.Reason.ALREADY_PAID;
                    // A reason that a newer reservation-service gives: all we know is that it can't be paid.
                    case UNKNOWN, OTHER -> Failure.Reason.UNKNOWN;
                });
    }

    private static PaymentMessage message(WalletDebitRefused refused) {
        DebitRefusal reason = refused.getReason();
        return switch (reason) {
            case BALANCE_INSUFFICIENT ->
                PaymentMessage.WalletDebitRefused.tooLittle(
                        new Won(refused.getBalanceWon()), new Won(refused.getRequiredWon()));
            // Undone before it was done, which only a payment that gave up asks for.
            case REVERSED, OTHER -> new PaymentMessage.WalletDebitRefused(new Failure.TimedOut());
        };
    }

    private static Outgoing toReservation(Payment payment, SpecificRecord record) {
        return new Outgoing(Topic.RESERVATION_COMMANDS, payment.reservation().toString(), record);
    }

    private static Outgoing toWallet(Payment payment, SpecificRecord record) {
        return new Outgoing(Topic.WALLET_COMMANDS, payment.user().value(), record);
    }

    private static Outgoing toEveryone(Payment payment, SpecificRecord record) {
        return new Outgoing(Topic.PAYMENT_EVENTS, payment.id().toString(), record);
    }

    private static PinReservation pinReservation(Payment payment) {
        return PinReservation.newBuilder()
                .setPaymentId(payment.id().toString())
                .setReservationId(payment.reservation().toString())
                .setUserId(payment.user().value())
                .build();
    }

    private static UnpinReservation unpinReservation(Payment payment) {
        return UnpinReservation.newBuilder()
                .setPaymentId(payment.id().toString())
                .setReservationId(payment.reservation().toString())
                .setUserId(payment.user().value())
                .build();
    }

    private static ConfirmSeats confirmSeats(Payment payment) {
        return ConfirmSeats.newBuilder()
                .setPaymentId(payment.id().toString())
                .setReservationId(payment.reservation().toString())
                .setUserId(payment.user().value())
                .build();
    }

    private static DebitWallet debitWallet(Payment payment, Won amount) {
        return DebitWallet.newBuilder()
                .setPaymentId(payment.id().toString())
                .setUserId(payment.user().value())
                .setAmountWon(amount.amount())
                .build();
    }

    private static ReverseDebit reverseDebit(Payment payment) {
        return ReverseDebit.newBuilder()
                .setPaymentId(payment.id().toString())
                .setUserId(payment.user().value())
                .build();
    }

    private static ExpireToken expireToken(Payment payment) {
        return ExpireToken.newBuilder()
                .setPaymentId(payment.id().toString())
                .setAdmissionId(payment.admission().toString())
                .setUserId(payment.user().value())
                .build();
    }

    private static PaymentStarted started(Payment payment, Instant at) {
        return PaymentStarted.newBuilder()
                .setPaymentId(payment.id().toString())
                .setReservationId(payment.reservation().toString())
                .setUserId(payment.user().value())
                .setAdmissionId(payment.admission().toString())
                .setOccurredAt(at)
                .build();
    }

    private static PaymentConfirmed confirmed(Payment payment, Won amount, Instant at) {
        return PaymentConfirmed.newBuilder()
                .setPaymentId(payment.id().toString())
                .setReservationId(payment.reservation().toString())
                .setUserId(payment.user().value())
                .setAmountWon(amount.amount())
                .setOccurredAt(at)
                .build();
    }

    private static PaymentFailed failed(Payment payment, Failure failure, Instant at) {
        return PaymentFailed.newBuilder()
                .setPaymentId(payment.id().toString())
                .setReservationId(payment.reservation().toString())
                .setUserId(payment.user().value())
                .setReason(reason(failure))
                .setOccurredAt(at)
                .build();
    }

    private static PaymentFailureReason reason(Failure failure) {
        return switch (failure) {
            case Failure.BalanceInsufficient _ -> PaymentFailureReason.BALANCE_INSUFFICIENT;
            case Failure.ReservationInvalid(var reason) ->
                switch (reason) {
                    case EXPIRED -> PaymentFailureReason.RESERVATION_EXPIRED;
                    case RELEASED -> PaymentFailureReason.RESERVATION_RELEASED;
                    case ALREADY_PAID -> PaymentFailureReason.RESERVATION_ALREADY_PAID;
                    case UNKNOWN -> PaymentFailureReason.RESERVATION_UNKNOWN;
                };
            case Failure.TimedOut _ -> PaymentFailureReason.TIMED_OUT;
        };
    }
}
