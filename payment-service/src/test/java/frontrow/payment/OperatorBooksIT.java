package frontrow.payment;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.value.PaymentId;
import frontrow.payment.Participants.Deal;
import frontrow.payment.PaymentClient.Answer;
import frontrow.payment.PaymentClient.Pending;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What the operator on call sees of the payments. */
@RealPayments
@TestPropertySource(
        properties = {
            "frontrow.payment.give-up-after=60s",
            "frontrow.payment.resend-after=5s",
            "frontrow.payment.answer-within=15s"
        })
class OperatorBooksIT {

    private static final String PAYMENTS = "/api/admin/payments";

    @Autowired
    private PaymentClient client;

    @Autowired
    private Participants cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsEverythingAboutAPayment() {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        Deal deal = cast.bringToDebiting(buyer);

        JsonNode payment = client.operatorGets(PAYMENTS + "/" + deal.payment()).body();

        assertThat(payment.propertyNames())
                .containsExactlyInAnyOrder(
                        "paymentId",
                        "state",
                        "userId",
                        "reservationId",
                        "amount",
                        "ageSeconds",
                        "inStateSeconds",
                        "asked",
                        "admissionId",
                        "seatNumbers",
                        "createdAt",
                        "updatedAt",
                        "stateSince",
                        "nextRetryAt",
                        "deadlineAt",
                        "failure",
                        "acts");
        assertThat(payment.path("state").asString()).isEqualTo("DEBITING");
        assertThat(payment.path("userId").asString()).isEqualTo(buyer.user());
        assertThat(payment.path("reservationId").asString()).isEqualTo(buyer.reservation());
        assertThat(payment.path("admissionId").asString()).isEqualTo(buyer.admission());
        assertThat(payment.path("amount").asLong()).isEqualTo(Participants.PRICE);
        assertThat(payment.path("seatNumbers").toString()).isEqualTo("[15,16]");
        assertThat(payment.path("asked").asInt()).isEqualTo(1);
        assertThat(payment.path("createdAt").asString()).endsWith("+09:00");
        assertThat(payment.path("failure").isNull()).isTrue();
        assertThat(payment.path("acts")).isEmpty();
    }

    @Test
    void listsTheLivePaymentsAndOnRequestThoseOfOneState() {
        Buyer pinning = Buyer.anybody();
        client.paysAsync(pinning);
        String inPinning = cast.isAskedToPin(pinning).payment();
        Buyer confirmed = Buyer.anybody();
        Pending pending = client.pays(confirmed);
        String inConfirmed = cast.settle(confirmed).payment();
        pending.arrives();

        assertThat(ids("?limit=100")).contains(inPinning).doesNotContain(inConfirmed);
        assertThat(ids("?limit=100&state=PINNING")).contains(inPinning).doesNotContain(inConfirmed);
        assertThat(ids("?limit=100&state=CONFIRMED")).contains(inConfirmed).doesNotContain(inPinning);
        assertThat(ids("?limit=100&state=REVERSING")).doesNotContain(inConfirmed, inPinning);
    }

    @Test
    void tellsAgeSinceTheStartAndSinceTheLastChangeByTheDatabasesClock() {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        Deal deal = cast.isAskedToPin(buyer);
        makeOlder(deal, 100);
        assertThat(inList(deal).path("inStateSeconds").asLong()).isBetween(100L, 130L);

        client.operatorPosts(PAYMENTS + "/" + deal.payment() + "/ask-again", "{\"reason\": \"hangs\"}");
        assertThat(inList(deal).path("inStateSeconds").asLong())
                .as("asking again is no change")
                .isGreaterThanOrEqualTo(100);
        cast.pins(deal);
        cast.isAskedToDebit(deal);

        assertThat(inList(deal).path("ageSeconds").asLong()).isBetween(100L, 130L);
        assertThat(inList(deal).path("inStateSeconds").asLong()).isLessThan(100);
        assertThat(ids("?limit=100&olderThanSeconds=100")).contains(deal.payment());
        assertThat(ids("?limit=100&olderThanSeconds=200")).doesNotContain(deal.payment());
    }

    @Test
    void showsPageAfterPageOldestFirst() {
        List<String> inOrder = Stream.generate(Buyer::anybody)
                .limit(3)
                .map(buyer -> client.paysAsync(buyer).text("paymentId"))
                .toList();

        Answer page = client.operatorGets(PAYMENTS + "?limit=1");
        List<String> seen = new java.util.ArrayList<>();
        while (!page.body().path("next").isNull()) {
            seen.addAll(ids(page));
            page = client.operatorGets(PAYMENTS + "?limit=1&cursor=" + page.text("next"));
        }
        seen.addAll(ids(page));

        assertThat(seen).containsSubsequence(inOrder).doesNotHaveDuplicates();
        assertThat(ids(client.operatorGets(PAYMENTS + "?limit=100"))).isEqualTo(seen);
    }

    @Test
    void countsTheLivePaymentsOfEachState() {
        Buyer buyer = Buyer.anybody();
        client.paysAsync(buyer);
        makeOlder(cast.bringToDebiting(buyer), 10_000);

        JsonNode states = client.operatorGets(PAYMENTS + "/summary").body().path("states");

        assertThat(states.valueStream().map(state -> state.path("state").asString()))
                .containsExactly("PINNING", "DEBITING", "CONFIRMING", "EXPIRING_TOKEN", "REVERSING", "UNPINNING");
        assertThat(states.get(1).path("count").asLong()).isPositive();
        assertThat(states.get(1).path("oldestSeconds").asLong()).isBetween(10_000L, 10_060L);
        assertThat(states.get(4).toString()).isEqualTo("{\"state\":\"REVERSING\",\"count\":0,\"oldestSeconds\":null}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?state=PAID",
                "?state=pinning",
                "?olderThanSeconds=-1",
                "?olderThanSeconds=9223372036854775807",
                "?olderThanSeconds=1h",
                "?limit=0",
                "?limit=101",
                "?cursor=x"
            })
    void refusesWhatItCannotUnderstand(String query) {
        Answer refused = client.operatorGets(PAYMENTS + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("REQUEST_INVALID");
    }

    @Test
    void knowsNoPaymentThatIsNotThere() {
        Answer refused = client.operatorGets(PAYMENTS + "/pay-1");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("PAYMENT_UNKNOWN");
    }

    @Test
    void isForOperatorsOnly() {
        for (String path : List.of("", "/summary", "/pay-1")) {
            Answer refused = client.get("fan-1", PAYMENTS + path);

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("FORBIDDEN");
        }
    }

    private void makeOlder(Deal deal, int seconds) {
        jdbc.sql("""
            UPDATE payments SET created_at = created_at - make_interval(secs => :seconds),
                state_since = state_since - make_interval(secs => :seconds)
            WHERE payment_id = :id
            """)
                .param("seconds", seconds)
                .param("id", PaymentId.parse(deal.payment()).value())
                .update();
    }

    private JsonNode inList(Deal deal) {
        return client.operatorGets(PAYMENTS + "?limit=100")
                .body()
                .path("payments")
                .valueStream()
                .filter(payment -> payment.path("paymentId").asString().equals(deal.payment()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids(String query) {
        return ids(client.operatorGets(PAYMENTS + query));
    }

    private static List<String> ids(Answer page) {
        return page.body()
                .path("payments")
                .valueStream()
                .map(payment -> payment.path("paymentId").asString())
                .toList();
    }
}
