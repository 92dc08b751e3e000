package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.wallet.WalletCharged;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Crowd;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnStage
class WalletIT {

    @Test
    void chargesAndShowsTheNewBalanceAtOnce() {
        Fan fan = Fan.inside();
        String path = "/api/users/" + fan.userId() + "/balance";
        Answer empty = FrontDoor.get(fan.identity(), path).expect(200);
        assertThat(empty.body().toString())
                .isEqualTo("{\"userId\":\"" + fan.userId() + "\",\"balance\":0,\"lastUpdated\":null}");

        fan.charge(50_000).expect(200);
        Answer charged = fan.charge(100_000).expect(200);

        assertThat(charged.body().toString()).isEqualTo("{\"currentBalance\":150000,\"chargedAmount\":100000}");
        Answer balance = FrontDoor.get(fan.identity(), path).expect(200);
        assertThat(balance.number("balance")).isEqualTo(150_000);
        assertThat(balance.text("lastUpdated")).endsWith("+09:00");
        assertThat(Books.sumOfLedger(fan.userId())).isEqualTo(150_000);
        try (RecordProbe events = Stage.probe(Topic.WALLET_EVENTS)) {
            events.await(
                    Duration.ofSeconds(10),
                    WalletCharged.class,
                    event -> event.getUserId().equals(fan.userId()) && event.getBalanceWon() == 150_000);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-10_000, 0, 9_999, 1_000_001})
    void refusesAnAmountOutsideTheLimits(long amount) {
        Fan fan = Fan.inside();

        Answer refused = fan.charge(amount).expect(400, "CHARGE_AMOUNT_INVALID");

        assertThat(refused.text("error")).isEqualTo("충전 금액이 올바르지 않습니다");
        assertThat(fan.balance()).isZero();
    }

    @Test
    void losesNoChargeOfMany() {
        Fan fan = Fan.inside();

        List<Answer> answers = Crowd.atOnce(IntStream.range(0, 40)
                        .<Callable<Answer>>mapToObj(_ -> () -> Fan.patiently(() -> fan.charge(10_000)))
                        .toList())
                .stream()
                .map(Crowd.Run::result)
                .toList();

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(fan.balance()).isEqualTo(400_000);
        assertThat(Books.sumOfLedger(fan.userId())).isEqualTo(400_000);
    }

    @Test
    void opensNoWalletToOthers() {
        Fan owner = Fan.inside();
        Fan other = Fan.inside();
        String path = "/api/users/" + owner.userId() + "/balance";

        FrontDoor.get(other.identity(), path).expect(403, "FORBIDDEN");
        FrontDoor.get(other.identity(), path + "/history").expect(403, "FORBIDDEN");
        FrontDoor.post(other.admission(), path, "{\"amount\": 50000}").expect(403, "FORBIDDEN");
        assertThat(owner.balance()).isZero();
    }

    @Test
    void takesNoChargeWithoutAnActiveToken() {
        Fan fan = Fan.signUp();

        FrontDoor.post(fan.identity(), "/api/users/" + fan.userId() + "/balance", "{\"amount\": 50000}")
                .expect(401);
        assertThat(fan.balance()).isZero();
    }

    @Test
    void pagesThroughTheHistoryNewestFirst() {
        Fan fan = Fan.inside();
        for (int i = 1; i <= 5; i++) {
            fan.charge(10_000L * i).expect(200);
        }

        List<Long> amounts = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            Answer page = fan.walletHistory("?limit=2&cursor=" + cursor).expect(200);
            page.list("entries")
                    .forEach(entry -> amounts.add(entry.path("amount").asLong()));
            cursor = page.text("next");
            pages++;
        } while (!cursor.isEmpty() && pages < 10);

        assertThat(amounts).containsExactly(50_000L, 40_000L, 30_000L, 20_000L, 10_000L);
        assertThat(pages).isEqualTo(3);
        fan.walletHistory("?limit=0").expect(400, "REQUEST_INVALID");
        fan.walletHistory("?cursor=made-up").expect(400, "REQUEST_INVALID");
    }
}
