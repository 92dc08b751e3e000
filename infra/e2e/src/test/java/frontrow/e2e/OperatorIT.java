package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Audit;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import frontrow.stack.Service;
import frontrow.test.RecordProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the operator on call sees and does while something is broken. */
@OnStage
class OperatorIT {

    private static final String BECAUSE = "{\"reason\": \"wallet-service stands still\"}";
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void carriesOnAPaymentThatWasAskedAgainOnceTheWalletIsBack() {
        Fan fan = Fan.inside().withBalance(200_000);
        String reservation = fan.holds(Admin.concert(1, 50_000), 1);
        String payment;

        try (Stage.StandStill _ = Stage.standStill(Service.WALLET)) {
            payment = debiting(fan, reservation);
            assertThat(listed("?state=DEBITING&limit=100", payment)
                            .path("userId")
                            .asString())
                    .isEqualTo(fan.userId());

            Answer asked = act(payment, "ask-again").expect(202);

            assertThat(asked.text("state")).isEqualTo("DEBITING");
            assertThat(asked.list("acts").getFirst().path("by").asString()).isEqualTo("admin");
        }

        assertThat(fan.paymentEnded(payment).text("status")).isEqualTo("CONFIRMED");
        assertThat(Books.ledgerEntries(payment, "DEBIT")).isEqualTo(1);
        // The buyer reads of it while the token is still to be spent.
        awaitState(payment, "CONFIRMED");
        act(payment, "ask-again").expect(409, "PAYMENT_ENDED");
        act(payment, "turn-back").expect(409, "PAYMENT_ENDED");
    }

    @Test
    void undoesAPaymentThatWasTurnedBackAndLosesNoMoney() {
        Fan fan = Fan.inside().withBalance(200_000);
        String reservation = fan.holds(Admin.concert(1, 50_000), 1);
        String payment;

        try (Stage.StandStill _ = Stage.standStill(Service.WALLET)) {
            payment = debiting(fan, reservation);

            assertThat(act(payment, "turn-back").expect(202).text("state")).isEqualTo("REVERSING");

            act(payment, "turn-back").expect(409, "PAYMENT_NOT_REVERSIBLE");
            assertThat(listed("?state=REVERSING&limit=100", payment)
                            .path("amount")
                            .asLong())
                    .isEqualTo(50_000);
            assertThat(countOf("REVERSING")).isPositive();
            assertThat(fan.payment(payment).expect(200).text("status")).isEqualTo("PROCESSING");
        }

        Answer ended = fan.paymentEnded(payment);
        assertThat(ended.text("status")).isEqualTo("FAILED");
        assertThat(ended.body().path("failure").path("code").asString()).isEqualTo("UNAVAILABLE");
        assertThat(fan.balance()).isEqualTo(200_000);
        assertThat(fan.reservation(reservation).text("status")).isEqualTo("HELD");
        assertThat(fan.paid(reservation).text("status")).as("paid anew").isEqualTo("CONFIRMED");
    }

    @Test
    void listsADeadLetterOfTheServiceThatCouldNotReadItAndSendsItAgain() {
        String key = "fan-" + UUID.randomUUID();
        Audit.expectDeadLettersOf(key);
        try (RecordProbe probe = Stage.probe(Topic.WALLET_COMMANDS)) {
            probe.sendBytes(Topic.WALLET_COMMANDS, key, "garbage".getBytes(StandardCharsets.UTF_8));
        }

        JsonNode letter = deadLetter("wallet", key);

        assertThat(letter.path("cause").asString()).startsWith("UnreadableRecord");
        assertThat(deadLetters("payment"))
                .noneMatch(one -> one.path("key").asString("").equals(key));
        Answer sent = FrontDoor.post(
                        Admin.ADMIN,
                        "/api/admin/dead-letters/wallet/" + letter.path("id") + "/send-again",
                        "{\"reason\": \"to see it fail\"}")
                .expect(202);
        assertThat(sent.body().path("sentAgain").path("by").asString()).isEqualTo("admin");
        Awaitility.await()
                .atMost(SOON)
                .until(() -> deadLetters("wallet").stream()
                                .filter(one -> one.path("key").asString("").equals(key))
                                .count()
                        == 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue", "concert", "reservation", "wallet", "payment"})
    void answersForEachService(String service) {
        FrontDoor.get(Admin.ADMIN, "/api/admin/dead-letters/" + service).expect(200);
        FrontDoor.get(Admin.ADMIN, "/api/admin/dead-letters/" + service + "/9223372036854775807")
                .expect(404, "DEAD_LETTER_UNKNOWN");
        FrontDoor.get(Admin.ADMIN, "/api/admin/dead-letters/gateway").expect(404, "NOT_FOUND");
    }

    @Test
    void isForOperatorsOnly() {
        Proof fan = Fan.signUp().identity();
        for (String path : List.of(
                "/api/admin/payments",
                "/api/admin/payments/summary",
                "/api/admin/payments/pay-1",
                "/api/admin/dead-letters/wallet",
                "/api/admin/dead-letters/wallet/1")) {
            FrontDoor.get(Proof.none(), path).expect(401, "AUTHENTICATION_REQUIRED");
            FrontDoor.get(fan, path).expect(403, "FORBIDDEN");
        }
        for (String path : List.of(
                "/api/admin/payments/pay-1/ask-again",
                "/api/admin/payments/pay-1/turn-back",
                "/api/admin/dead-letters/wallet/1/send-again")) {
            FrontDoor.post(Proof.none(), path, BECAUSE).expect(401, "AUTHENTICATION_REQUIRED");
            FrontDoor.post(fan, path, BECAUSE).expect(403, "FORBIDDEN");
        }
    }

    /** A payment that waits for a wallet that doesn't answer. */
    private static String debiting(Fan fan, String reservation) {
        String payment = fan.payWithoutWaiting(reservation).expect(202).text("paymentId");
        awaitState(payment, "DEBITING");
        return payment;
    }

    private static void awaitState(String payment, String state) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> FrontDoor.get(Admin.ADMIN, "/api/admin/payments/" + payment)
                        .expect(200)
                        .text("state")
                        .equals(state));
    }

    private static Answer act(String payment, String act) {
        return FrontDoor.post(Admin.ADMIN, "/api/admin/payments/" + payment + "/" + act, BECAUSE);
    }

    private static JsonNode listed(String query, String payment) {
        return FrontDoor.get(Admin.ADMIN, "/api/admin/payments" + query).expect(200).list("payments").stream()
                .filter(one -> one.path("paymentId").asString().equals(payment))
                .findFirst()
                .orElseThrow();
    }

    private static long countOf(String state) {
        return FrontDoor.get(Admin.ADMIN, "/api/admin/payments/summary").expect(200).list("states").stream()
                .filter(one -> one.path("state").asString().equals(state))
                .findFirst()
                .orElseThrow()
                .path("count")
                .asLong();
    }

    private static JsonNode deadLetter(String service, String key) {
        return Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> deadLetters(service).stream()
                                .filter(one -> one.path("key").asString("").equals(key))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<JsonNode> deadLetters(String service) {
        return FrontDoor.get(Admin.ADMIN, "/api/admin/dead-letters/" + service + "?limit=100")
                .expect(200)
                .list("deadLetters");
    }
}
