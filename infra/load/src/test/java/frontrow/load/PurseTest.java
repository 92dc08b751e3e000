package frontrow.load;

import static frontrow.load.FakeDoor.Said.NOTHING;
import static frontrow.load.FakeDoor.Said.ok;
import static frontrow.load.FakeDoor.Said.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.audit.Write.Charge;
import frontrow.contracts.value.Won;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PurseTest {

    private static final String CHARGE = "POST /api/users/fan-1/balance";
    private static final String BALANCE = "GET /api/users/fan-1/balance";

    @Test
    void writesAChargeDownAsItWasAnswered() {
        try (OneFan fan = new OneFan().told(CHARGE, NOTHING, charged(10_000, 10_000))) {
            assertThat(new Purse(fan.session()).charge(10_000, false)).isTrue();
            assertThat(fan.writes())
                    .containsExactly(new Charge(OneFan.NAME, "charge-1", new Won(10_000), new Won(10_000)));
            assertThat(fan.complaints()).isEmpty();
        }
    }

    @Test
    void writesAChargeDownAsUnknownThatWasNeverAnswered() {
        try (OneFan fan = new OneFan(Duration.ofMillis(50)).told(CHARGE, NOTHING)) {
            assertThat(new Purse(fan.session()).charge(10_000, false)).isFalse();
            assertThat(fan.writes()).containsExactly(new Charge(OneFan.NAME, "charge-1", new Won(10_000), null));
        }
    }

    @Test
    void writesAChargeDownAsUnknownThatWasRefusedAfterATryWithoutAnswer() {
        try (OneFan fan = new OneFan().told(CHARGE, NOTHING, refusal(401, "TOKEN_INVALID"))) {
            assertThat(new Purse(fan.session()).charge(10_000, false)).isFalse();
            assertThat(fan.writes()).containsExactly(new Charge(OneFan.NAME, "charge-1", new Won(10_000), null));
        }
    }

    @Test
    void writesNothingDownThatWasRefusedAtOnce() {
        try (OneFan fan = new OneFan().told(CHARGE, refusal(401, "TOKEN_INVALID"))) {
            assertThat(new Purse(fan.session()).charge(10_000, false)).isFalse();
            assertThat(fan.writes()).isEmpty();
        }
    }

    @Test
    void usesAKeyForOneChargeOnly() {
        try (OneFan fan = new OneFan().told(CHARGE, charged(10_000, 10_000), charged(20_000, 10_000))) {
            Purse purse = new Purse(fan.session());
            purse.charge(10_000, false);
            purse.charge(10_000, false);
            assertThat(fan.asked()).extracting(FakeDoor.Asked::key).containsExactly("charge-1", "charge-2");
        }
    }

    @Test
    void chargesWhatIsMissingButNoLessThanMayBe() {
        try (OneFan fan = new OneFan().told(CHARGE, charged(55_000, 55_000), charged(65_000, 10_000))) {
            Purse purse = new Purse(fan.session());
            assertThat(purse.fillUpTo(55_000, false)).isTrue();
            assertThat(purse.fillUpTo(55_000, false)).isTrue();
            assertThat(purse.fillUpTo(55_001, false)).isTrue();
            assertThat(fan.asked())
                    .extracting(FakeDoor.Asked::body)
                    .containsExactly("{\"amount\": 55000}", "{\"amount\": 10000}");
        }
    }

    @Test
    void complainsOfABalanceThatLacksAPaymentThatWasConfirmed() {
        try (OneFan fan = new OneFan().told(CHARGE, charged(50_000, 50_000)).told(BALANCE, balance(50_000))) {
            Purse purse = new Purse(fan.session());
            purse.charge(50_000, false);
            purse.paid(30_000);
            purse.read();
            assertThat(fan.complaints())
                    .singleElement()
                    .asString()
                    .contains("balance is 50000 won")
                    .contains("20000");
        }
    }

    @Test
    void complainsOfAChargeThatLeavesAnotherBalanceThanItMust() {
        try (OneFan fan = new OneFan().told(CHARGE, charged(10_000, 10_000), charged(30_000, 10_000))) {
            Purse purse = new Purse(fan.session());
            purse.charge(10_000, false);
            purse.charge(10_000, false);
            assertThat(fan.complaints())
                    .singleElement()
                    .asString()
                    .contains("balance is 30000 won")
                    .contains("20000");
        }
    }

    @Test
    void bearsWithEitherBalanceWhileAPaymentIsUnknown() {
        try (OneFan fan = new OneFan()
                .told(CHARGE, charged(50_000, 50_000))
                .told(BALANCE, balance(50_000), balance(20_000), balance(19_999))) {
            Purse purse = new Purse(fan.session());
            purse.charge(50_000, false);
            purse.maybePaid(30_000);
            purse.read();
            purse.read();
            assertThat(fan.complaints()).isEmpty();
            purse.read();
            assertThat(fan.complaints()).hasSize(1);
        }
    }

    @Test
    void complainsOfTwoAnswersForOneKey() {
        try (OneFan fan = new OneFan().told(CHARGE, charged(10_000, 10_000), charged(20_000, 10_000))) {
            assertThat(new Purse(fan.session()).charge(10_000, true)).isTrue();
            assertThat(fan.asked()).hasSize(2).containsOnly(fan.asked().getFirst());
            assertThat(fan.complaints()).singleElement().asString().contains("answered twice under one key");
            assertThat(fan.writes()).hasSize(1);
        }
    }

    @Test
    void isContentWithTheSameAnswerForOneKey() {
        try (OneFan fan = new OneFan().told(CHARGE, charged(10_000, 10_000))) {
            assertThat(new Purse(fan.session()).charge(10_000, true)).isTrue();
            assertThat(fan.asked()).hasSize(2);
            assertThat(fan.complaints()).isEmpty();
        }
    }

    private static FakeDoor.Said charged(long balance, long amount) {
        return ok(200, "{\"currentBalance\": " + balance + ", \"chargedAmount\": " + amount + "}");
    }

    private static FakeDoor.Said balance(long amount) {
        return ok(200, "{\"userId\": \"fan-1\", \"balance\": " + amount + "}");
    }
}
