package frontrow.payment;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.payment.PaymentFailureReason;
import frontrow.contracts.queue.ExpireToken;
import frontrow.contracts.reservation.ConfirmSeats;
import frontrow.contracts.reservation.PinReservation;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.payment.Participants.Deal;
import frontrow.payment.PaymentClient.Answer;
import frontrow.payment.PaymentClient.Pending;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Participants that don't answer in time. */
@RealPayments
@TestPropertySource(
        properties = {
            "frontrow.payment.give-up-after=3s",
            "frontrow.payment.answer-within=10s",
            "frontrow.payment.resend-after=100ms",
            "frontrow.payment.sweep-interval=50ms"
        })
class PaymentDeadlineIT {

    @Autowired
    private PaymentClient client;

    @Autowired
    private Participants cast;

    @Test
    void asksAgainWhileNoAnswerComes() {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        Deal deal = cast.isAskedToPin(buyer);

        eventually(() -> cast.count(
                        Topic.RESERVATION_COMMANDS,
                        PinReservation.class,
                        it -> it.getPaymentId().equals(deal.payment()))
                >= 3);
    }

    @Test
    void givesUpAPinThatIsNotAnsweredAndUndoesIt() {
        Buyer buyer = Buyer.anybody();
        Pending pending = client.pays(buyer);
        Deal deal = cast.isAskedToPin(buyer);

        cast.isAskedToUnpin(deal);
        cast.pins(deal);
        cast.unpins(deal);

        Answer answer = pending.arrives();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(cast.hearsOfFailure(deal).getReason()).isEqualTo(PaymentFailureReason.TIMED_OUT);
        assertThat(client.get(buyer.user(), "/api/payments/" + deal.payment())
                        .body()
                        .path("failure")
                        .toString())
                .isEqualTo("{\"code\":\"UNAVAILABLE\"}");
    }

    @Test
    void givesUpADebitThatIsNotAnsweredAndReversesIt() {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        Deal deal = cast.bringToDebiting(buyer);

        cast.isAskedToReverse(deal);
        cast.debits(deal);
        eventually(() -> cast.count(
                        Topic.WALLET_COMMANDS,
                        ReverseDebit.class,
                        it -> it.getPaymentId().equals(deal.payment()))
                >= 2);
        cast.reverses(deal);
        cast.isAskedToUnpin(deal);
        cast.unpins(deal);

        assertThat(cast.hearsOfFailure(deal).getReason()).isEqualTo(PaymentFailureReason.TIMED_OUT);
        assertThat(cast.count(
                        Topic.RESERVATION_COMMANDS,
                        ConfirmSeats.class,
                        it -> it.getPaymentId().equals(deal.payment())))
                .isZero();
    }

    @Test
    void asksUntilAnsweredOnceTheMoneyIsTaken() {
        Buyer buyer = Buyer.anybody();
        Answer accepted = client.paysAsync(buyer);
        Deal deal = cast.bringToConfirming(buyer);

        // Sent at 0, 100, 300, 700, 1500 and 3100 ms: the sixth is past the deadline.
        eventually(() -> cast.count(
                        Topic.RESERVATION_COMMANDS,
                        ConfirmSeats.class,
                        it -> it.getPaymentId().equals(deal.payment()))
                >= 6);
        assertThat(client.payment(buyer, accepted).text("status")).isEqualTo("PROCESSING");
        cast.confirms(deal);
        eventually(() -> cast.count(
                        Topic.QUEUE_COMMANDS,
                        ExpireToken.class,
                        it -> it.getPaymentId().equals(deal.payment()))
                >= 2);
        cast.expires(deal);
        cast.hearsOfConfirmation(deal);
    }

    private static void eventually(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollDelay(Duration.ZERO)
                .until(condition::getAsBoolean);
    }
}
