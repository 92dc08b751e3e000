package frontrow.payment;

import frontrow.contracts.Topic;
import frontrow.contracts.payment.PaymentConfirmed;
import frontrow.contracts.payment.PaymentFailed;
import frontrow.contracts.queue.ExpireToken;
import frontrow.contracts.queue.TokenExpired;
import frontrow.contracts.queue.TokenExpiryReason;
import frontrow.contracts.reservation.ConfirmSeats;
import frontrow.contracts.reservation.ConfirmationRefusal;
import frontrow.contracts.reservation.PinRefusal;
import frontrow.contracts.reservation.PinReservation;
import frontrow.contracts.reservation.ReservationPinRefused;
import frontrow.contracts.reservation.ReservationPinned;
import frontrow.contracts.reservation.ReservationUnpinned;
import frontrow.contracts.reservation.SeatConfirmationRefused;
import frontrow.contracts.reservation.SeatVersion;
import frontrow.contracts.reservation.SeatsConfirmed;
import frontrow.contracts.reservation.UnpinReservation;
import frontrow.contracts.wallet.DebitRefusal;
import frontrow.contracts.wallet.DebitReversed;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.contracts.wallet.WalletDebitRefused;
import frontrow.contracts.wallet.WalletDebited;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.annotation.Value;

/** Plays the services that a payment needs: hears its commands, and answers when and what the test says. */
public final class Participants implements AutoCloseable {

    static final long PRICE = 100_000;
    static final List<Integer> SEATS = List.of(15, 16);

    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final Instant THEN = Instant.parse("2026-05-29T06:30:00Z");

    private final String prefix;
    private final Map<Topic, RecordProbe> probes = new EnumMap<>(Topic.class);

    Participants(@Value("${frontrow.messaging.topic-prefix}") String prefix) {
        this.prefix = prefix;
    }

    /** One payment, as its participants know it. */
    record Deal(String payment, Buyer buyer) {}

    Deal isAskedToPin(Buyer buyer) {
        PinReservation asked = heard(
                Topic.RESERVATION_COMMANDS,
                PinReservation.class,
                pin -> pin.getReservationId().equals(buyer.reservation()));
        return new Deal(asked.getPaymentId(), buyer);
    }

    Deal isAskedToPinAgain(Deal before) {
        PinReservation asked = heard(
                Topic.RESERVATION_COMMANDS,
                PinReservation.class,
                pin -> pin.getReservationId().equals(before.buyer().reservation())
                        && !pin.getPaymentId().equals(before.payment()));
        return new Deal(asked.getPaymentId(), before.buyer());
    }

    DebitWallet isAskedToDebit(Deal deal) {
        return heard(
                Topic.WALLET_COMMANDS,
                DebitWallet.class,
                it -> it.getPaymentId().equals(deal.payment()));
    }

    ConfirmSeats isAskedToConfirm(Deal deal) {
        return heard(
                Topic.RESERVATION_COMMANDS,
                ConfirmSeats.class,
                it -> it.getPaymentId().equals(deal.payment()));
    }

    ExpireToken isAskedToExpire(Deal deal) {
        return heard(
                Topic.QUEUE_COMMANDS, ExpireToken.class, it -> it.getPaymentId().equals(deal.payment()));
    }

    ReverseDebit isAskedToReverse(Deal deal) {
        return heard(
                Topic.WALLET_COMMANDS,
                ReverseDebit.class,
                it -> it.getPaymentId().equals(deal.payment()));
    }

    UnpinReservation isAskedToUnpin(Deal deal) {
        return heard(
                Topic.RESERVATION_COMMANDS,
                UnpinReservation.class,
                it -> it.getPaymentId().equals(deal.payment()));
    }

    PaymentConfirmed hearsOfConfirmation(Deal deal) {
        return heard(
                Topic.PAYMENT_EVENTS,
                PaymentConfirmed.class,
                it -> it.getPaymentId().equals(deal.payment()));
    }

    PaymentFailed hearsOfFailure(Deal deal) {
        return heard(
                Topic.PAYMENT_EVENTS,
                PaymentFailed.class,
                it -> it.getPaymentId().equals(deal.payment()));
    }

    /** How many records that fit stand in the topic by now. */
    <T extends SpecificRecord> long count(Topic topic, Class<T> kind, Predicate<T> fits) {
        return probe(topic).all().stream()
                .map(RecordProbe.Seen::record)
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fits)
                .count();
    }

    void pins(Deal deal) {
        tells(
                Topic.RESERVATION_EVENTS,
                deal.buyer().reservation(),
                ReservationPinned.newBuilder()
                        .setPaymentId(deal.payment())
                        .setReservationId(deal.buyer().reservation())
                        .setUserId(deal.buyer().user())
                        .setConcertId(1)
                        .setSeatNumbers(SEATS)
                        .setAmountWon(PRICE)
                        .setPinnedUntil(THEN)
                        .setOccurredAt(THEN)
                        .build());
    }

    void refusesToPin(Deal deal, PinRefusal reason) {
        tells(
                Topic.RESERVATION_EVENTS,
                deal.buyer().reservation(),
                ReservationPinRefused.newBuilder()
                        .setPaymentId(deal.payment())
                        .setReservationId(deal.buyer().reservation())
                        .setUserId(deal.buyer().user())
                        .setReason(reason)
                        .setOccurredAt(THEN)
                        .build());
    }

    void unpins(Deal deal) {
        tells(
                Topic.RESERVATION_EVENTS,
                deal.buyer().reservation(),
                ReservationUnpinned.newBuilder()
                        .setPaymentId(deal.payment())
                        .setReservationId(deal.buyer().reservation())
                        .setUserId(deal.buyer().user())
                        .setOccurredAt(THEN)
                        .build());
    }

    void debits(Deal deal) {
        tells(
                Topic.WALLET_EVENTS,
                deal.buyer().user(),
                WalletDebited.newBuilder()
                        .setPaymentId(deal.payment())
                        .setUserId(deal.buyer().user())
                        .setAmountWon(PRICE)
                        .setBalanceWon(0)
                        .setWalletVersion(2)
                        .setOccurredAt(THEN)
                        .build());
    }

    void refusesToDebit(Deal deal, long balance) {
        tells(
                Topic.WALLET_EVENTS,
                deal.buyer().user(),
                WalletDebitRefused.newBuilder()
                        .setPaymentId(deal.payment())
                        .setUserId(deal.buyer().user())
                        .setReason(DebitRefusal.BALANCE_INSUFFICIENT)
                        .setBalanceWon(balance)
                        .setRequiredWon(PRICE)
                        .setOccurredAt(THEN)
                        .build());
    }

    void reverses(Deal deal) {
        tells(
                Topic.WALLET_EVENTS,
                deal.buyer().user(),
                DebitReversed.newBuilder()
                        .setPaymentId(deal.payment())
                        .setUserId(deal.buyer().user())
                        .setAmountWon(PRICE)
                        .setBalanceWon(PRICE)
                        .setWalletVersion(3)
                        .setOccurredAt(THEN)
                        .build());
    }

    void confirms(Deal deal) {
        tells(
                Topic.RESERVATION_EVENTS,
                deal.buyer().reservation(),
                SeatsConfirmed.newBuilder()
                        .setPaymentId(deal.payment())
                        .setReservationId(deal.buyer().reservation())
                        .setUserId(deal.buyer().user())
                        .setAdmissionId(deal.buyer().admission())
                        .setConcertId(1)
                        .setSeats(List.of(new SeatVersion(15, 4L), new SeatVersion(16, 4L)))
                        .setAmountWon(PRICE)
                        .setOccurredAt(THEN)
                        .build());
    }

    void refusesToConfirm(Deal deal) {
        tells(
                Topic.RESERVATION_EVENTS,
                deal.buyer().reservation(),
                SeatConfirmationRefused.newBuilder()
                        .setPaymentId(deal.payment())
                        .setReservationId(deal.buyer().reservation())
                        .setUserId(deal.buyer().user())
                        .setReason(ConfirmationRefusal.PIN_LAPSED)
                        .setOccurredAt(THEN)
                        .build());
    }

    void expires(Deal deal) {
        tells(
                Topic.QUEUE_EVENTS,
                deal.buyer().admission(),
                TokenExpired.newBuilder()
                        .setAdmissionId(deal.buyer().admission())
                        .setUserId(deal.buyer().user())
                        .setReason(TokenExpiryReason.PAID)
                        .setPaymentId(deal.payment())
                        .setOccurredAt(THEN)
                        .build());
    }

    /** An admission ended that no payment had to do with. */
    void expiresUnpaid(Buyer buyer) {
        tells(
                Topic.QUEUE_EVENTS,
                buyer.admission(),
                TokenExpired.newBuilder()
                        .setAdmissionId(buyer.admission())
                        .setUserId(buyer.user())
                        .setReason(TokenExpiryReason.TIMED_OUT)
                        .setOccurredAt(THEN)
                        .build());
    }

    /** Everyone does as asked. */
    Deal settle(Buyer buyer) {
        Deal deal = bringToExpiringToken(buyer);
        expires(deal);
        return deal;
    }

    Deal bringToDebiting(Buyer buyer) {
        Deal deal = isAskedToPin(buyer);
        pins(deal);
        isAskedToDebit(deal);
        return deal;
    }

    Deal bringToConfirming(Buyer buyer) {
        Deal deal = bringToDebiting(buyer);
        debits(deal);
        isAskedToConfirm(deal);
        return deal;
    }

    Deal bringToExpiringToken(Buyer buyer) {
        Deal deal = bringToConfirming(buyer);
        confirms(deal);
        isAskedToExpire(deal);
        return deal;
    }

    @Override
    public void close() {
        probes.values().forEach(RecordProbe::close);
    }

    private <T extends SpecificRecord> T heard(Topic topic, Class<T> kind, Predicate<T> fits) {
        return probe(topic).await(BOUND, kind, fits);
    }

    private void tells(Topic topic, String key, SpecificRecord record) {
        probe(topic).send(topic, key, record);
    }

    private RecordProbe probe(Topic topic) {
        return probes.computeIfAbsent(topic, one -> RecordProbe.of(one, prefix));
    }
}
