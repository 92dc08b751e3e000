package frontrow.wallet.charge;

import static frontrow.wallet.WalletClient.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.wallet.WalletCharged;
import frontrow.test.RecordProbe;
import frontrow.wallet.AtOnce;
import frontrow.wallet.Books;
import frontrow.wallet.RealWallet;
import frontrow.wallet.WalletClient;
import frontrow.wallet.WalletClient.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@RealWallet
class ChargeIT {

    @Autowired
    private WalletClient wallets;

    @Autowired
    private Books books;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    private final String user = newUser();

    @Test
    void addsToTheBalanceAndTellsBothFigures() {
        assertThat(wallets.charge(user, 50_000).body().path("currentBalance").asLong())
                .isEqualTo(50_000);

        Answer second = wallets.charge(user, 100_000);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body().toString()).isEqualTo("{\"currentBalance\":150000,\"chargedAmount\":100000}");
        assertThat(books.balance(user)).isEqualTo(150_000);
        assertThat(books.sumOfLedger(user)).isEqualTo(150_000);
        assertThat(books.entries(user, "CHARGE")).isEqualTo(2);
    }

    @Test
    void tellsTheOthersOfACharge() {
        try (RecordProbe events = RecordProbe.of(Topic.WALLET_EVENTS, topicPrefix)) {
            wallets.charge(user, 70_000);

            WalletCharged charged = events.await(
                    Duration.ofSeconds(15),
                    WalletCharged.class,
                    it -> it.getUserId().equals(user));

            assertThat(charged.getAmountWon()).isEqualTo(70_000);
            assertThat(charged.getBalanceWon()).isEqualTo(70_000);
            assertThat(charged.getWalletVersion()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -10_000, 0, 9_999, 1_000_001, Long.MAX_VALUE})
    void refusesAnAmountOutsideTheLimits(long amount) {
        Answer refused = wallets.charge(user, amount);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("CHARGE_AMOUNT_INVALID");
        assertThat(refused.body().path("error").asString()).isEqualTo("충전 금액이 올바르지 않습니다");
        assertThat(wallets.balance(user)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000, 1_000_000})
    void acceptsTheLimitsThemselves(long amount) {
        assertThat(wallets.charge(user, amount).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\": \"50000\"}",
                "{\"amount\": 5e4}",
                "{\"amount\": 50000.0}",
                "{\"amount\": true}",
                "{\"amount\": null}",
                "{}",
                "{\"amount\": 50000, \"bonus\": 1}",
                "[]",
                "",
                "{\"amount\": 50000",
                "{\"amount\": 99999999999999999999}"
            })
    void refusesABodyOfAnotherShape(String body) {
        Answer refused = wallets.charge(user, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("REQUEST_INVALID");
        assertThat(refused.body().path("errors").isArray()).isTrue();
    }

    @Test
    void refusesToChargeAnothersWalletBeforeItLooksAtTheBody() {
        Answer refused = wallets.post(newUser(), "01890000-0000-7000-8000-00000000000a", user, "not even JSON");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void refusesWhoWasNotAdmitted() {
        Answer refused = wallets.post(user, null, user, "{\"amount\": 50000}");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("TOKEN_INVALID");
        assertThat(wallets.balance(user)).isZero();
    }

    @Test
    void losesNoChargeOfAHundredAtOnce() throws Exception {
        List<Callable<Answer>> charges = IntStream.range(0, 100)
                .<Callable<Answer>>mapToObj(_ -> () -> chargeInTheEnd(10_000))
                .toList();

        List<Answer> answers = AtOnce.run(charges);

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream()
                        .map(answer -> answer.body().path("currentBalance").asLong()))
                .doesNotHaveDuplicates();
        assertThat(books.balance(user)).isEqualTo(1_000_000);
        assertThat(books.sumOfLedger(user)).isEqualTo(1_000_000);
        assertThat(wallets.balance(user)).isEqualTo(1_000_000);
    }

    /** A charge that met an overload had no effect, and is tried again. */
    private Answer chargeInTheEnd(long amount) {
        Answer answer = wallets.charge(user, amount);
        for (int tries = 1; answer.status() == 503 && tries < 20; tries++) {
            answer = wallets.charge(user, amount);
        }
        return answer;
    }
}
