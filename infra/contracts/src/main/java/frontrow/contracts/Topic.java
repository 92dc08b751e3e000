package frontrow.contracts;

import frontrow.contracts.concert.ConcertScheduled;
import frontrow.contracts.payment.PaymentConfirmed;
import frontrow.contracts.payment.PaymentFailed;
import frontrow.contracts.payment.PaymentStarted;
import frontrow.contracts.queue.ExpireToken;
import frontrow.contracts.queue.TokenActivated;
import frontrow.contracts.queue.TokenExpired;
import frontrow.contracts.queue.TokenIssued;
import frontrow.contracts.reservation.ConfirmSeats;
import frontrow.contracts.reservation.PinReservation;
import frontrow.contracts.reservation.ReservationPinRefused;
import frontrow.contracts.reservation.ReservationPinned;
import frontrow.contracts.reservation.ReservationUnpinned;
import frontrow.contracts.reservation.SeatConfirmationRefused;
import frontrow.contracts.reservation.SeatMapWatermark;
import frontrow.contracts.reservation.SeatsConfirmed;
import frontrow.contracts.reservation.SeatsHeld;
import frontrow.contracts.reservation.SeatsReleased;
import frontrow.contracts.reservation.UnpinReservation;
import frontrow.contracts.wallet.DebitReversed;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.contracts.wallet.WalletCharged;
import frontrow.contracts.wallet.WalletDebitRefused;
import frontrow.contracts.wallet.WalletDebited;
import java.util.List;
import org.apache.avro.Schema;

/**
 * The topics of Frontrow and the records that each carries. A service writes only to the topics that begin with its
 * own name's first word, save for the commands it sends to others.
 */
public enum Topic {
    CONCERT_EVENTS("concert.events", ConcertScheduled.getClassSchema()),
    QUEUE_EVENTS(
            "queue.events",
            TokenIssued.getClassSchema(),
            TokenActivated.getClassSchema(),
            TokenExpired.getClassSchema()),
    QUEUE_COMMANDS("queue.commands", ExpireToken.getClassSchema()),
    RESERVATION_EVENTS(
            "reservation.events",
            SeatsHeld.getClassSchema(),
            SeatsReleased.getClassSchema(),
            ReservationPinned.getClassSchema(),
            ReservationPinRefused.getClassSchema(),
            ReservationUnpinned.getClassSchema(),
            SeatsConfirmed.getClassSchema(),
            SeatConfirmationRefused.getClassSchema(),
            SeatMapWatermark.getClassSchema()),
    RESERVATION_COMMANDS(
            "reservation.commands",
            PinReservation.getClassSchema(),
            UnpinReservation.getClassSchema(),
            ConfirmSeats.getClassSchema()),
    WALLET_EVENTS(
            "wallet.events",
            WalletCharged.getClassSchema(),
            WalletDebited.getClassSchema(),
            WalletDebitRefused.getClassSchema(),
            DebitReversed.getClassSchema()),
    WALLET_COMMANDS("wallet.commands", DebitWallet.getClassSchema(), ReverseDebit.getClassSchema()),
    PAYMENT_EVENTS(
            "payment.events",
            PaymentStarted.getClassSchema(),
            PaymentConfirmed.getClassSchema(),
            PaymentFailed.getClassSchema());

    private final String topicName;
    private final List<Schema> schemas;

    Topic(String topicName, Schema... schemas) {
        this.topicName = topicName;
        this.schemas = List.of(schemas);
    }

    /** The name on the broker, such as {@code wallet.events}. */
    public String topicName() {
        return topicName;
    }

    /** The records that may stand in this topic. */
    public List<Schema> schemas() {
        return schemas;
    }

    /** The topic that holds what the consumer group could not process, such as {@code wallet.events.payment-service.dlt}. */
    public static String deadLetterTopic(String topicName, String group) {
        return topicName + "." + group + ".dlt";
    }
}
