package frontrow.payment;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.payment.PaymentStarted;
import frontrow.contracts.reservation.PinRefusal;
import frontrow.payment.Participants.Deal;
import frontrow.payment.PaymentClient.Answer;
import frontrow.payment.PaymentClient.Pending;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that are made again under their key. */
@RealPayments
class PaymentRetryIT {

    @Autowired
    private PaymentClient client;

    @Autowired
    private Participants cast;

    private final String key = "pay-" + UUID.randomUUID();

    @Test
    void joinsThePaymentThatItsFirstCallStarted() {
        Buyer buyer = Buyer.anybody();
        Pending first = client.pays(buyer, key);
        Deal deal = cast.bringToDebiting(buyer);

        Pending again = client.pays(buyer, key);
        cast.debits(deal);
        cast.isAskedToConfirm(deal);
        cast.confirms(deal);
        cast.isAskedToExpire(deal);
        cast.expires(deal);

        assertThat(first.arrives().status()).isEqualTo(200);
        assertThat(again.arrives().body()).isEqualTo(first.arrives().body());
        assertThat(started(buyer)).isEqualTo(1);
    }

    @Test
    void isAnsweredWhenItsTokenWasSpentByThePayment() {
        Buyer buyer = Buyer.anybody();
        Pending first = client.pays(buyer, key);
        cast.settle(buyer);
        assertThat(first.arrives().status()).isEqualTo(200);

        Answer again = client.pays(new Buyer(buyer.user(), null, buyer.reservation()), key)
                .arrives();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.arrives().body());
        assertThat(started(buyer)).isEqualTo(1);
    }

    @Test
    void startsNothingWithoutATokenWhereNothingWasStartedBefore() {
        Buyer buyer = Buyer.anybody();

        Answer answer = client.pays(new Buyer(buyer.user(), null, buyer.reservation()), key)
                .arrives();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void isANewTryAfterTooLittleMoney() {
        Buyer buyer = Buyer.anybody();
        Pending first = client.pays(buyer, key);
        Deal poor = cast.bringToDebiting(buyer);
        cast.refusesToDebit(poor, 30_000);
        cast.isAskedToUnpin(poor);
        cast.unpins(poor);
        assertThat(first.arrives().code()).isEqualTo("BALANCE_INSUFFICIENT");

        Pending again = client.pays(buyer, key);
        Deal rich = cast.isAskedToPinAgain(poor);
        cast.pins(rich);
        cast.isAskedToDebit(rich);
        cast.debits(rich);
        cast.isAskedToConfirm(rich);
        cast.confirms(rich);
        cast.isAskedToExpire(rich);
        cast.expires(rich);

        assertThat(again.arrives().status()).isEqualTo(200);
        assertThat(again.arrives().text("paymentId")).isEqualTo(rich.payment());
        assertThat(client.pays(buyer, key).arrives().text("paymentId")).isEqualTo(rich.payment());
    }

    @Test
    void isToldTheSameFinalRefusalAgain() {
        Buyer buyer = Buyer.anybody();
        Pending first = client.pays(buyer, key);
        cast.refusesToPin(cast.isAskedToPin(buyer), PinRefusal.EXPIRED);
        assertThat(first.arrives().text("reason")).isEqualTo("EXPIRED");

        assertThat(client.pays(buyer, key).arrives().text("reason")).isEqualTo("EXPIRED");
        assertThat(started(buyer)).isEqualTo(1);
    }

    @Test
    void isRefusedUnderAKeyOfAnotherReservation() {
        Buyer buyer = Buyer.anybody();
        client.pays(buyer, key);
        cast.isAskedToPin(buyer);

        Answer other = client.pays(buyer.withAnotherReservation(), key).arrives();

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private long started(Buyer buyer) {
        return cast.count(
                Topic.PAYMENT_EVENTS,
                PaymentStarted.class,
                it -> it.getReservationId().equals(buyer.reservation()));
    }
}
