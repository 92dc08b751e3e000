package frontrow.wallet.balance;

import static frontrow.wallet.WalletClient.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.messaging.UuidV7;
import frontrow.wallet.RealWallet;
import frontrow.wallet.WalletClient;
import frontrow.wallet.WalletClient.Answer;
import frontrow.wallet.payment.WalletCommand;
import frontrow.wallet.payment.WalletCommandHandler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@RealWallet
class HistoryIT {

    @Autowired
    private WalletClient wallets;

    @Autowired
    private WalletCommandHandler commands;

    private final String user = newUser();

    @Test
    void showsChargesDebitsAndRefundsNewestFirst() {
        PaymentId payment = PaymentId.of(UuidV7.next());
        wallets.charge(user, 100_000);
        commands.handle(new WalletCommand.Debit(payment, new UserId(user), new Won(30_000)));
        commands.handle(new WalletCommand.Reverse(payment, new UserId(user)));

        Answer answer = history("");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("next").isNull()).isTrue();
        List<JsonNode> entries = entries(answer);
        assertThat(entries.stream().map(entry -> entry.path("type").asString()))
                .containsExactly("REFUND", "DEBIT", "CHARGE");
        assertThat(entries.stream().map(entry -> entry.path("amount").asLong()))
                .containsExactly(30_000L, 30_000L, 100_000L);
        assertThat(entries.stream().map(entry -> entry.path("balance").asLong()))
                .containsExactly(100_000L, 70_000L, 100_000L);
        assertThat(entries.get(0).path("paymentId").asString()).isEqualTo(payment.toString());
        assertThat(entries.get(2).path("paymentId").isNull()).isTrue();
        assertThat(entries.get(2).path("at").asString()).endsWith("+09:00");
    }

    @Test
    void pagesThroughEveryEntryOnceEvenWhileNewOnesAreMade() {
        for (int i = 1; i <= 7; i++) {
            wallets.charge(user, 10_000 + i);
        }
        Answer first = history("?limit=3");
        wallets.charge(user, 99_000);
        Answer second = history("?limit=3&cursor=" + first.body().path("next").asString());
        Answer third = history("?limit=3&cursor=" + second.body().path("next").asString());

        List<Long> amounts = new ArrayList<>();
        for (Answer page : List.of(first, second, third)) {
            entries(page).forEach(entry -> amounts.add(entry.path("amount").asLong()));
        }
        assertThat(amounts).containsExactly(10_007L, 10_006L, 10_005L, 10_004L, 10_003L, 10_002L, 10_001L);
        assertThat(third.body().path("next").isNull()).isTrue();
    }

    @Test
    void promisesNoNextPageWhereThePageEndsWithTheOldestEntry() {
        wallets.charge(user, 10_000);
        wallets.charge(user, 10_000);

        assertThat(history("?limit=2").body().path("next").isNull()).isTrue();
        assertThat(history("?limit=1").body().path("next").isString()).isTrue();
    }

    @Test
    void showsNothingOfAWalletNeverUsed() {
        assertThat(history("").body().toString()).isEqualTo("{\"entries\":[],\"next\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?limit=-1", "?limit=ten", "?cursor=abc", "?cursor=1"})
    void refusesAPageThatIsNone(String query) {
        Answer refused = history(query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("REQUEST_INVALID");
        assertThat(refused.body().path("errors").path(0).path("field").asString())
                .isEqualTo(query.substring(1, query.indexOf('=')));
    }

    private Answer history(String query) {
        return wallets.get(user, "/api/users/" + user + "/balance/history" + query);
    }

    private static List<JsonNode> entries(Answer answer) {
        List<JsonNode> entries = new ArrayList<>();
        answer.body().path("entries").forEach(entries::add);
        return entries;
    }
}
