package frontrow.payment;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.payment.PaymentConfirmed;
import frontrow.contracts.payment.PaymentFailureReason;
import frontrow.contracts.payment.PaymentStarted;
import frontrow.contracts.reservation.PinRefusal;
import frontrow.contracts.reservation.PinReservation;
import frontrow.payment.Participants.Deal;
import frontrow.payment.PaymentClient.Answer;
import frontrow.payment.PaymentClient.Pending;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What buyers are told, and what the other services are asked, when everybody answers in time. */
@RealPayments
class PaymentIT {

    @Autowired
    private PaymentClient client;

    @Autowired
    private Participants cast;

    @Test
    void answersConfirmedOnceTheTokenIsSpent() {
        Buyer buyer = Buyer.anybody();
        Pending pending = client.pays(buyer);

        Deal deal = cast.isAskedToPin(buyer);
        cast.pins(deal);
        assertThat(cast.isAskedToDebit(deal).getAmountWon()).isEqualTo(Participants.PRICE);
        cast.debits(deal);
        cast.isAskedToConfirm(deal);
        cast.confirms(deal);
        assertThat(cast.isAskedToExpire(deal).getAdmissionId()).isEqualTo(buyer.admission());
        assertThat(pending.isHere()).isFalse();
        cast.expires(deal);

        Answer answer = pending.arrives();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().toString())
                .isEqualTo(
                        "{\"paymentId\":\"%s\",\"reservationId\":\"%s\",\"seatNumber\":15,\"seatNumbers\":[15,16],\"amount\":100000,\"status\":\"CONFIRMED\"}"
                                .formatted(deal.payment(), buyer.reservation()));
        assertThat(cast.hearsOfConfirmation(deal).getAmountWon()).isEqualTo(Participants.PRICE);
    }

    @Test
    void announcesAPaymentUnderItsOwnKeyAndOnce() {
        Buyer buyer = Buyer.anybody();
        Pending pending = client.pays(buyer);
        Deal deal = cast.settle(buyer);
        pending.arrives();
        cast.hearsOfConfirmation(deal);

        assertThat(cast.count(
                        Topic.PAYMENT_EVENTS,
                        PaymentStarted.class,
                        it -> it.getPaymentId().equals(deal.payment())
                                && it.getAdmissionId().equals(buyer.admission())))
                .isEqualTo(1);
        assertThat(cast.count(
                        Topic.PAYMENT_EVENTS,
                        PaymentConfirmed.class,
                        it -> it.getPaymentId().equals(deal.payment())))
                .isEqualTo(1);
    }

    @Test
    void namesBothFiguresWhenTheWalletHoldsTooLittle() {
        Buyer buyer = Buyer.anybody();
        Pending pending = client.pays(buyer);
        Deal deal = cast.bringToDebiting(buyer);

        cast.refusesToDebit(deal, 30_000);
        cast.isAskedToUnpin(deal);
        assertThat(pending.isHere()).isFalse();
        cast.unpins(deal);

        Answer answer = pending.arrives();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BALANCE_INSUFFICIENT");
        assertThat(answer.text("error")).isEqualTo("잔액이 부족합니다");
        assertThat(answer.body().path("currentBalance").asLong()).isEqualTo(30_000);
        assertThat(answer.body().path("requiredAmount").asLong()).isEqualTo(Participants.PRICE);
        assertThat(cast.hearsOfFailure(deal).getReason()).isEqualTo(PaymentFailureReason.BALANCE_INSUFFICIENT);
        Answer later = client.get(buyer.user(), "/api/payments/" + deal.payment());
        assertThat(later.text("status")).isEqualTo("FAILED");
        assertThat(later.body().path("failure").toString())
                .isEqualTo("{\"code\":\"BALANCE_INSUFFICIENT\",\"currentBalance\":30000,\"requiredAmount\":100000}");
    }

    @ParameterizedTest
    @EnumSource(
            value = PinRefusal.class,
            names = {"EXPIRED", "RELEASED", "ALREADY_PAID", "UNKNOWN"})
    void saysWhyAReservationCannotBePaid(PinRefusal reason) {
        Buyer buyer = Buyer.anybody();
        Pending pending = client.pays(buyer);

        cast.refusesToPin(cast.isAskedToPin(buyer), reason);

        Answer answer = pending.arrives();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("RESERVATION_INVALID");
        assertThat(answer.text("error")).isEqualTo("유효하지 않은 예약입니다");
        assertThat(answer.text("reason")).isEqualTo(reason.name());
    }

    @Test
    void givesTheMoneyBackBeforeTheSeatsWhenThePinLapsed() {
        Buyer buyer = Buyer.anybody();
        Pending pending = client.pays(buyer);
        Deal deal = cast.bringToConfirming(buyer);

        cast.refusesToConfirm(deal);
        cast.isAskedToReverse(deal);
        cast.reverses(deal);
        cast.isAskedToUnpin(deal);
        assertThat(pending.isHere()).isFalse();
        cast.unpins(deal);

        Answer answer = pending.arrives();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("RESERVATION_INVALID");
        assertThat(answer.text("reason")).isEqualTo("EXPIRED");
        assertThat(cast.hearsOfFailure(deal).getReason()).isEqualTo(PaymentFailureReason.RESERVATION_EXPIRED);
    }

    @Test
    void paysTheSameReservationAnewAfterAFailure() {
        Buyer buyer = Buyer.anybody();
        Pending first = client.pays(buyer);
        Deal failed = cast.bringToDebiting(buyer);
        cast.refusesToDebit(failed, 0);
        cast.isAskedToUnpin(failed);
        cast.unpins(failed);
        assertThat(first.arrives().status()).isEqualTo(400);

        Pending second = client.pays(buyer);
        Deal deal = cast.isAskedToPinAgain(failed);
        cast.pins(deal);
        cast.isAskedToDebit(deal);
        cast.debits(deal);
        cast.isAskedToConfirm(deal);
        cast.confirms(deal);
        cast.isAskedToExpire(deal);
        cast.expires(deal);

        assertThat(second.arrives().status()).isEqualTo(200);
        assertThat(deal.payment()).isNotEqualTo(failed.payment());
    }

    @Test
    void tenWhoAskAtOnceShareOnePayment() {
        Buyer buyer = Buyer.anybody();
        List<Pending> pending =
                Stream.generate(() -> client.pays(buyer)).limit(10).toList();

        Deal deal = cast.settle(buyer);

        assertThat(pending).extracting(Pending::arrives).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("paymentId")).isEqualTo(deal.payment());
        });
        assertThat(cast.count(
                        Topic.RESERVATION_COMMANDS,
                        PinReservation.class,
                        it -> it.getReservationId().equals(buyer.reservation())
                                && !it.getPaymentId().equals(deal.payment())))
                .isZero();
    }

    @Test
    void aTokenPaysForOneReservationAtATime() {
        Buyer buyer = Buyer.anybody();
        List<Buyer> sameToken =
                Stream.generate(buyer::withAnotherReservation).limit(8).toList();

        List<Answer> answers = sameToken.parallelStream().map(client::paysAsync).toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 202)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 202)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("TOKEN_IN_USE");
        });
    }

    @Test
    void nobodyBlocksAnothersReservationByNamingIt() {
        Buyer owner = Buyer.anybody();
        Buyer other = new Buyer(Buyer.anybody().user(), Buyer.anybody().admission(), owner.reservation());

        Answer first = client.paysAsync(other);
        Answer second = client.paysAsync(owner);

        assertThat(List.of(first.status(), second.status())).containsOnly(202);
        assertThat(Stream.of(first, second).map(it -> it.text("paymentId")).collect(toSet()))
                .hasSize(2);
    }

    @Test
    void respondsAsyncWhereAskedAndTellsWhereToLook() {
        Buyer buyer = Buyer.anybody();

        Answer accepted = client.paysAsync(buyer);

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.text("status")).isEqualTo("PROCESSING");
        assertThat(accepted.header("Location")).isEqualTo("/api/payments/" + accepted.text("paymentId"));
        assertThat(client.get(buyer.user(), accepted.header("Location")).text("status"))
                .isEqualTo("PROCESSING");
    }

    @Test
    void readsConfirmedFromThePivotOnThoughTheTokenIsStillToBeSpent() {
        Buyer buyer = Buyer.anybody();
        Answer accepted = client.paysAsync(buyer);

        Deal deal = cast.bringToExpiringToken(buyer);

        assertThat(client.payment(buyer, accepted).text("status")).isEqualTo("CONFIRMED");
        cast.expires(deal);
        cast.hearsOfConfirmation(deal);
        assertThat(client.payment(buyer, accepted).text("status")).isEqualTo("CONFIRMED");
    }

    @Test
    void saysProcessingWhenTheOutcomeTakesLonger() {
        Buyer buyer = Buyer.anybody();
        Pending pending = client.pays(buyer);
        cast.bringToDebiting(buyer);

        Answer answer = pending.arrives();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("status")).isEqualTo("PROCESSING");
        assertThat(answer.body().path("amount").asLong()).isEqualTo(Participants.PRICE);
        assertThat(answer.header("Location")).isEqualTo("/api/payments/" + answer.text("paymentId"));
    }

    @Test
    void everyAnswerMayComeTwiceAndLate() {
        Buyer buyer = Buyer.anybody();
        Pending pending = client.pays(buyer);
        Deal deal = cast.isAskedToPin(buyer);
        cast.pins(deal);
        cast.pins(deal);
        cast.isAskedToDebit(deal);
        cast.debits(deal);
        cast.pins(deal);
        cast.isAskedToConfirm(deal);
        cast.confirms(deal);
        cast.debits(deal);
        cast.refusesToConfirm(deal);
        cast.isAskedToExpire(deal);
        cast.expires(deal);
        cast.expires(deal);
        cast.confirms(deal);

        assertThat(pending.arrives().status()).isEqualTo(200);
        cast.hearsOfConfirmation(deal);
        assertThat(cast.count(
                        Topic.PAYMENT_EVENTS,
                        PaymentConfirmed.class,
                        it -> it.getPaymentId().equals(deal.payment())))
                .isEqualTo(1);
    }

    @Test
    void isNotConfirmedByAnAdmissionThatEndedUnpaid() {
        Buyer buyer = Buyer.anybody();
        Answer accepted = client.paysAsync(buyer);
        Deal deal = cast.bringToExpiringToken(buyer);

        cast.expiresUnpaid(buyer);
        cast.expires(deal);

        cast.hearsOfConfirmation(deal);
        assertThat(client.payment(buyer, accepted).text("status")).isEqualTo("CONFIRMED");
    }
}
