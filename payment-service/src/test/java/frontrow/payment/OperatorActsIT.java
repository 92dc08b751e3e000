package frontrow.payment;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.payment.PaymentFailureReason;
import frontrow.contracts.reservation.ConfirmSeats;
import frontrow.contracts.reservation.PinReservation;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.payment.Participants.Deal;
import frontrow.payment.PaymentClient.Answer;
import frontrow.payment.PaymentClient.Pending;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Payments that stand still until an operator does something about them: they remind themselves too late for a test. */
@RealPayments
@TestPropertySource(
        properties = {
            "frontrow.payment.give-up-after=60s",
            "frontrow.payment.resend-after=5s",
            "frontrow.payment.answer-within=30s"
        })
class OperatorActsIT {

    private static final Duration SOONER_THAN_THE_REMINDER = Duration.ofSeconds(3);
    private static final String BECAUSE = "{\"reason\": \"wallet hangs, ticket 7\"}";

    @Autowired
    private PaymentClient client;

    @Autowired
    private Participants cast;

    @Test
    void asksAgainAtOnceAndRecordsWhoAndWhy() {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        Deal deal = cast.isAskedToPin(buyer);

        Answer asked = act(deal, "ask-again");

        assertThat(asked.status()).isEqualTo(202);
        within(SOONER_THAN_THE_REMINDER, () -> count(Topic.RESERVATION_COMMANDS, PinReservation.class, deal) == 2);
        assertThat(asked.text("state")).isEqualTo("PINNING");
        JsonNode act = asked.body().path("acts").get(0);
        assertThat(act.path("act").asString()).isEqualTo("ASK_AGAIN");
        assertThat(act.path("by").asString()).isEqualTo(PaymentClient.OPERATOR);
        assertThat(act.path("reason").asString()).isEqualTo("wallet hangs, ticket 7");
        assertThat(act.path("stateBefore").asString()).isEqualTo("PINNING");
        assertThat(act.path("stateAfter").asString()).isEqualTo("PINNING");
        assertThat(act.path("at")).isEqualTo(asked.body().path("updatedAt"));
    }

    @Test
    void beginsTheWaitingAnewWhenAskedAgain() {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        Deal deal = cast.isAskedToPin(buyer);

        Answer first = act(deal, "ask-again");
        Answer second = act(deal, "ask-again");

        assertThat(second.body().path("asked").asInt()).isEqualTo(1);
        assertThat(Duration.between(time(second, "updatedAt"), time(second, "nextRetryAt")))
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(second.body().path("deadlineAt")).isEqualTo(first.body().path("deadlineAt"));
        assertThat(second.body().path("acts")).hasSize(2);
    }

    @Test
    void reversesTheDebitOfAPaymentTurnedBackWhileItDebits() {
        Buyer buyer = Buyer.anybody();
        Pending pending = client.pays(buyer);
        Deal deal = cast.bringToDebiting(buyer);

        Answer turned = act(deal, "turn-back");

        assertThat(turned.status()).isEqualTo(202);
        assertThat(turned.text("state")).isEqualTo("REVERSING");
        assertThat(turned.body().path("failure").path("code").asString()).isEqualTo("TIMED_OUT");
        JsonNode act = turned.body().path("acts").get(0);
        assertThat(act.path("act").asString()).isEqualTo("TURN_BACK");
        assertThat(act.path("stateBefore").asString()).isEqualTo("DEBITING");
        assertThat(act.path("stateAfter").asString()).isEqualTo("REVERSING");
        cast.isAskedToReverse(deal);
        // The debit comes after all, too late to count.
        cast.debits(deal);
        cast.reverses(deal);
        cast.isAskedToUnpin(deal);
        assertThat(pending.isHere()).isFalse();
        cast.unpins(deal);
        Answer answer = pending.arrives();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("UNAVAILABLE");
        assertThat(cast.hearsOfFailure(deal).getReason()).isEqualTo(PaymentFailureReason.TIMED_OUT);
        assertThat(count(Topic.RESERVATION_COMMANDS, ConfirmSeats.class, deal)).isZero();
    }

    @Test
    void unpinsAPaymentTurnedBackWhileItPins() {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        Deal deal = cast.isAskedToPin(buyer);

        Answer turned = act(deal, "turn-back");

        assertThat(turned.text("state")).isEqualTo("UNPINNING");
        cast.isAskedToUnpin(deal);
        cast.pins(deal);
        cast.unpins(deal);
        cast.hearsOfFailure(deal);
        assertThat(count(Topic.WALLET_COMMANDS, DebitWallet.class, deal)).isZero();
    }

    @Test
    void neverTurnsBackOnceTheMoneyIsTaken() {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        Deal deal = cast.bringToConfirming(buyer);

        assertNotReversible(deal, "CONFIRMING");

        cast.confirms(deal);
        cast.isAskedToExpire(deal);
        assertNotReversible(deal, "EXPIRING_TOKEN");
        assertThat(count(Topic.WALLET_COMMANDS, ReverseDebit.class, deal)).isZero();
        cast.expires(deal);
        cast.hearsOfConfirmation(deal);
    }

    @Test
    void turnsNothingBackTwice() {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        Deal deal = cast.bringToDebiting(buyer);
        act(deal, "turn-back");

        assertNotReversible(deal, "REVERSING");

        cast.reverses(deal);
        cast.isAskedToUnpin(deal);
        assertNotReversible(deal, "UNPINNING");
        assertThat(detail(deal).body().path("acts")).hasSize(1);
    }

    @Test
    void asksAgainForWhateverAPaymentWaitsFor() {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        Deal deal = cast.bringToConfirming(buyer);

        act(deal, "ask-again");
        within(SOONER_THAN_THE_REMINDER, () -> count(Topic.RESERVATION_COMMANDS, ConfirmSeats.class, deal) == 2);

        assertThat(detail(deal).body().path("acts").get(0).path("stateAfter").asString())
                .isEqualTo("CONFIRMING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask-again", "turn-back"})
    void leavesAnEndedPaymentAlone(String act) {
        Buyer buyer = Buyer.anybody();
        Pending pending = client.pays(buyer);
        Deal deal = cast.settle(buyer);
        assertThat(pending.arrives().status()).isEqualTo(200);

        Answer refused = act(deal, act);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("PAYMENT_ENDED");
        assertThat(detail(deal).body().path("acts")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask-again", "turn-back"})
    void knowsNoPaymentThatIsNotThere(String act) {
        for (String id : new String[] {"pay-1", "pay-00000000-0000-7000-8000-000000000000"}) {
            Answer refused = client.operatorPosts("/api/admin/payments/" + id + "/" + act, BECAUSE);

            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.code()).isEqualTo("PAYMENT_UNKNOWN");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"\"}", "{\"reason\": null}", "{\"reason\": \"x\", \"force\": true}"})
    void doesNothingWithoutAReason(String body) {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        Deal deal = cast.isAskedToPin(buyer);

        for (String act : new String[] {"ask-again", "turn-back"}) {
            Answer refused = client.operatorPosts(path(deal) + "/" + act, body);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("REQUEST_INVALID");
        }
        assertThat(detail(deal).text("state")).isEqualTo("PINNING");
        assertThat(detail(deal).body().path("acts")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask-again", "turn-back"})
    void isForOperatorsOnly(String act) {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        Deal deal = cast.isAskedToPin(buyer);
        HttpRequest request = client.request(buyer.user(), buyer.admission(), path(deal) + "/" + act)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(BECAUSE))
                .build();

        assertThat(client.send(request).arrives().code()).isEqualTo("FORBIDDEN");
        assertThat(detail(deal).body().path("acts")).isEmpty();
    }

    private void assertNotReversible(Deal deal, String state) {
        Answer refused = act(deal, "turn-back");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("PAYMENT_NOT_REVERSIBLE");
        assertThat(refused.text("state")).isEqualTo(state);
        assertThat(detail(deal).text("state")).isEqualTo(state);
    }

    private Answer act(Deal deal, String act) {
        return client.operatorPosts(path(deal) + "/" + act, BECAUSE);
    }

    private Answer detail(Deal deal) {
        return client.operatorGets(path(deal));
    }

    private static String path(Deal deal) {
        return "/api/admin/payments/" + deal.payment();
    }

    private static OffsetDateTime time(Answer answer, String member) {
        return OffsetDateTime.parse(answer.text(member));
    }

    private <T extends SpecificRecord> long count(Topic topic, Class<T> kind, Deal deal) {
        return cast.count(
                topic,
                kind,
                it -> deal.payment()
                        .equals(it.get(it.getSchema().getField("paymentId").pos())));
    }

    private static void within(Duration bound, BooleanSupplier condition) {
        Awaitility.await().atMost(bound).pollDelay(Duration.ZERO).until(condition::getAsBoolean);
    }
}
