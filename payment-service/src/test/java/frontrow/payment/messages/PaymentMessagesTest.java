package frontrow.payment.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.contracts.Topic;
import frontrow.contracts.payment.PaymentFailed;
import frontrow.contracts.payment.PaymentFailureReason;
import frontrow.contracts.queue.ExpireToken;
import frontrow.contracts.queue.TokenExpired;
import frontrow.contracts.queue.TokenExpiryReason;
import frontrow.contracts.reservation.PinRefusal;
import frontrow.contracts.reservation.ReservationPinRefused;
import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.contracts.wallet.DebitRefusal;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.WalletCharged;
import frontrow.contracts.wallet.WalletDebitRefused;
import frontrow.payment.messages.PaymentMessages.Incoming;
import frontrow.payment.messages.PaymentMessages.Outgoing;
import frontrow.payment.process.Payment;
import frontrow.payment.saga.Failure;
import frontrow.payment.saga.PaymentCommand;
import frontrow.payment.saga.PaymentMessage;
import frontrow.payment.saga.PaymentState;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentMessagesTest {

    private static final Instant AT = Instant.parse("2026-05-29T06:30:00Z");
    private static final Payment PAYMENT = new Payment(
            PaymentId.of(UUID.fromString("01890000-0000-7000-8000-000000000001")),
            new UserId("fan-1"),
            ReservationId.of(UUID.fromString("01890000-0000-7000-8000-000000000002")),
            AdmissionId.of(UUID.fromString("01890000-0000-7000-8000-000000000003")),
            new PaymentState.Pinning());

    @ParameterizedTest
    @CsvSource({"EXPIRED,EXPIRED", "RELEASED,RELEASED", "ALREADY_PAID,ALREADY_PAID", "UNKNOWN,UNKNOWN", "OTHER,UNKNOWN"
    })
    void readsWhyAPinWasRefused(PinRefusal said, Failure.Reason understood) {
        ReservationPinRefused refused = ReservationPinRefused.newBuilder()
                .setPaymentId(PAYMENT.id().toString())
                .setReservationId(PAYMENT.reservation().toString())
                .setUserId("fan-1")
                .setReason(said)
                .setOccurredAt(AT)
                .build();

        assertThat(PaymentMessages.read(refused))
                .contains(new Incoming(PAYMENT.id(), new PaymentMessage.ReservationPinRefused(understood)));
    }

    @Test
    void readsBothFiguresOfARefusedDebit() {
        assertThat(PaymentMessages.read(debitRefused(DebitRefusal.BALANCE_INSUFFICIENT)))
                .contains(new Incoming(
                        PAYMENT.id(), PaymentMessage.WalletDebitRefused.tooLittle(new Won(30_000), new Won(100_000))));
    }

    @Test
    void aDebitRefusedBecauseItWasUndoneIsNoLackOfMoney() {
        assertThat(PaymentMessages.read(debitRefused(DebitRefusal.REVERSED)))
                .contains(new Incoming(PAYMENT.id(), new PaymentMessage.WalletDebitRefused(new Failure.TimedOut())));
    }

    @Test
    void anAdmissionThatEndedUnpaidIsNoPaymentsBusiness() {
        assertThat(PaymentMessages.read(tokenExpired(null, TokenExpiryReason.TIMED_OUT)))
                .isEmpty();
        assertThat(PaymentMessages.read(tokenExpired(PAYMENT.id().toString(), TokenExpiryReason.PAID)))
                .contains(new Incoming(PAYMENT.id(), new PaymentMessage.TokenExpired()));
    }

    @Test
    void otherRecordsOfTheTopicsAreOthersBusiness() {
        WalletCharged charged = WalletCharged.newBuilder()
                .setUserId("fan-1")
                .setAmountWon(1)
                .setBalanceWon(1)
                .setWalletVersion(1)
                .setOccurredAt(AT)
                .build();

        assertThat(PaymentMessages.read(charged)).isEmpty();
    }

    @Test
    void aPaymentIdOfAnotherFormIsABugOfItsSender() {
        TokenExpired broken = tokenExpired("payment-1", TokenExpiryReason.PAID);

        assertThatThrownBy(() -> PaymentMessages.read(broken)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRED,RESERVATION_EXPIRED",
        "RELEASED,RESERVATION_RELEASED",
        "ALREADY_PAID,RESERVATION_ALREADY_PAID",
        "UNKNOWN,RESERVATION_UNKNOWN"
    })
    void announcesWhatWasWrongWithTheReservation(Failure.Reason reason, PaymentFailureReason said) {
        Outgoing outgoing = PaymentMessages.write(
                PAYMENT, new PaymentCommand.AnnounceFailed(new Failure.ReservationInvalid(reason)), AT);

        assertThat(outgoing.topic()).isEqualTo(Topic.PAYMENT_EVENTS);
        assertThat(outgoing.key()).isEqualTo(PAYMENT.id().toString());
        assertThat(((PaymentFailed) outgoing.record()).getReason()).isEqualTo(said);
        assertThat(((PaymentFailed) outgoing.record()).getOccurredAt()).isEqualTo(AT);
    }

    @Test
    void keysEachCommandByTheAggregateWhoseOrderMatters() {
        assertThat(keyOf(new PaymentCommand.PinReservation()))
                .isEqualTo(PAYMENT.reservation().toString());
        assertThat(keyOf(new PaymentCommand.ConfirmSeats()))
                .isEqualTo(PAYMENT.reservation().toString());
        assertThat(keyOf(new PaymentCommand.UnpinReservation()))
                .isEqualTo(PAYMENT.reservation().toString());
        assertThat(keyOf(new PaymentCommand.DebitWallet(new Won(1)))).isEqualTo("fan-1");
        assertThat(keyOf(new PaymentCommand.ReverseDebit())).isEqualTo("fan-1");
        assertThat(keyOf(new PaymentCommand.ExpireToken()))
                .isEqualTo(PAYMENT.id().toString());
    }

    @Test
    void ordersTheAmountAndTheAdmission() {
        assertThat(PaymentMessages.write(PAYMENT, new PaymentCommand.DebitWallet(new Won(100_000)), AT)
                        .record())
                .isEqualTo(new DebitWallet(PAYMENT.id().toString(), "fan-1", 100_000L));
        assertThat(PaymentMessages.write(PAYMENT, new PaymentCommand.ExpireToken(), AT)
                        .record())
                .isEqualTo(new ExpireToken(
                        PAYMENT.id().toString(), PAYMENT.admission().toString(), "fan-1"));
    }

    private static String keyOf(PaymentCommand command) {
        return PaymentMessages.write(PAYMENT, command, AT).key();
    }

    private static WalletDebitRefused debitRefused(DebitRefusal reason) {
        return WalletDebitRefused.newBuilder()
                .setPaymentId(PAYMENT.id().toString())
                .setUserId("fan-1")
                .setReason(reason)
                .setBalanceWon(30_000)
                .setRequiredWon(100_000)
                .setOccurredAt(AT)
                .build();
    }

    private static TokenExpired tokenExpired(String paymentId, TokenExpiryReason reason) {
        return TokenExpired.newBuilder()
                .setAdmissionId(PAYMENT.admission().toString())
                .setUserId("fan-1")
                .setReason(reason)
                .setPaymentId(paymentId)
                .setOccurredAt(AT)
                .build();
    }
}
