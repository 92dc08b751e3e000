package frontrow.load;

import static frontrow.load.FakeDoor.Said.NOTHING;
import static frontrow.load.FakeDoor.Said.ok;
import static frontrow.load.FakeDoor.Said.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.audit.Write.Outcome;
import frontrow.audit.Write.Pay;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.load.FakeDoor.Said;
import frontrow.load.Till.Manner;
import frontrow.load.Till.Paid;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TillTest {

    private static final ReservationId RESERVATION = ReservationId.parse("res-019a0000-0000-7000-8000-000000000001");
    private static final PaymentId PAYMENT = PaymentId.parse("pay-019a0000-0000-7000-8000-000000000002");
    private static final Seats SEATS =
            new Seats(RESERVATION, 7, List.of(3), 50_000, OffsetDateTime.parse("2026-05-29T15:30:00+09:00"));
    private static final String PAY = "POST /api/payments";
    private static final String LOOK = "GET /api/payments/" + PAYMENT;
    private static final Manner WAITING = new Manner(false, true, false);
    private static final Manner NOT_ASKING = new Manner(true, false, false);

    @Test
    void writesAPaymentDownAsConfirmed() {
        try (OneFan fan = new OneFan().told(PAY, NOTHING, payment(200, "CONFIRMED"))) {
            assertThat(pay(fan, WAITING)).isEqualTo(Paid.CONFIRMED);
            assertThat(fan.writes()).containsExactly(written(Outcome.CONFIRMED, PAYMENT));
            assertThat(fan.asked()).hasSize(2).containsOnly(fan.asked().getFirst());
        }
    }

    @Test
    void asksHowAPaymentEndedThatWentOn() {
        try (OneFan fan = new OneFan()
                .told(PAY, payment(202, "PROCESSING"))
                .told(LOOK, payment(200, "PROCESSING"), NOTHING, payment(200, "CONFIRMED"))) {
            assertThat(pay(fan, WAITING)).isEqualTo(Paid.CONFIRMED);
            assertThat(fan.writes()).containsExactly(written(Outcome.CONFIRMED, PAYMENT));
        }
    }

    @Test
    void writesAPaymentDownAsUnderWayThatNobodyAskedAbout() {
        try (OneFan fan = new OneFan().told(PAY, payment(202, "PROCESSING"))) {
            assertThat(pay(fan, NOT_ASKING)).isEqualTo(Paid.OPEN);
            assertThat(fan.writes()).containsExactly(written(Outcome.ACCEPTED, PAYMENT));
        }
    }

    @Test
    void writesAPaymentDownAsUnderWayThatDidNotEndInTime() {
        try (OneFan fan = new OneFan(Duration.ofMillis(300))
                .told(PAY, payment(202, "PROCESSING"))
                .told(LOOK, payment(200, "PROCESSING"))) {
            assertThat(pay(fan, WAITING)).isEqualTo(Paid.OPEN);
            assertThat(fan.writes()).containsExactly(written(Outcome.ACCEPTED, PAYMENT));
        }
    }

    @Test
    void writesAPaymentDownAsUnknownThatWasNeverAnswered() {
        try (OneFan fan = new OneFan(Duration.ofMillis(50)).told(PAY, NOTHING)) {
            assertThat(pay(fan, WAITING)).isEqualTo(Paid.OPEN);
            assertThat(fan.writes()).containsExactly(written(Outcome.UNKNOWN, null));
        }
    }

    @Test
    void writesAPaymentDownAsRefused() {
        try (OneFan fan = new OneFan().told(PAY, refusal(400, "BALANCE_INSUFFICIENT"))) {
            assertThat(pay(fan, WAITING)).isEqualTo(Paid.TOO_LITTLE_MONEY);
            assertThat(fan.writes()).containsExactly(written(Outcome.REFUSED, null));
            assertThat(fan.complaints()).isEmpty();
        }
    }

    @Test
    void writesAPaymentDownAsUnknownThatWasRefusedAfterATryWithoutAnswer() {
        try (OneFan fan = new OneFan().told(PAY, NOTHING, refusal(400, "BALANCE_INSUFFICIENT"))) {
            assertThat(pay(fan, WAITING)).isEqualTo(Paid.TOO_LITTLE_MONEY);
            assertThat(fan.writes()).containsExactly(written(Outcome.UNKNOWN, null));
        }
    }

    @Test
    void paysAgainUnderANewKeyWhatFailedForNoFaultOfTheFan() {
        try (OneFan fan = new OneFan()
                .told(PAY, payment(202, "PROCESSING"))
                .told(LOOK, failed("UNAVAILABLE"), payment(200, "CONFIRMED"))) {
            Till till = new Till(fan.session(), new Purse(fan.session()));
            assertThat(till.pay(SEATS, WAITING)).isEqualTo(Paid.TRY_AGAIN);
            assertThat(till.pay(SEATS, WAITING)).isEqualTo(Paid.CONFIRMED);
            assertThat(fan.writes())
                    .containsExactly(
                            written(Outcome.REFUSED, PAYMENT),
                            new Pay(OneFan.NAME, "pay-2", RESERVATION, Outcome.CONFIRMED, PAYMENT));
        }
    }

    @Test
    void complainsOfARefusalForTooLittleMoneyWhereThereIsEnough() {
        String charge = "POST /api/users/fan-1/balance";
        try (OneFan fan = new OneFan()
                .told(charge, ok(200, "{\"currentBalance\": 50000, \"chargedAmount\": 50000}"))
                .told(PAY, refusal(400, "BALANCE_INSUFFICIENT"))) {
            Purse purse = new Purse(fan.session());
            purse.charge(50_000, false);
            new Till(fan.session(), purse).pay(SEATS, WAITING);
            assertThat(fan.complaints()).singleElement().asString().contains("too little money");
        }
    }

    @Test
    void complainsOfAnotherAmountThanTheSeatsCost() {
        try (OneFan fan = new OneFan().told(PAY, payment(200, "CONFIRMED", 49_999))) {
            pay(fan, WAITING);
            assertThat(fan.complaints()).singleElement().asString().contains("49999");
        }
    }

    private static Paid pay(OneFan fan, Manner manner) {
        return new Till(fan.session(), new Purse(fan.session())).pay(SEATS, manner);
    }

    private static Pay written(Outcome outcome, @Nullable PaymentId payment) {
        return new Pay(OneFan.NAME, "pay-1", RESERVATION, outcome, payment);
    }

    private static Said payment(int httpStatus, String status) {
        return payment(httpStatus, status, 50_000);
    }

    private static Said payment(int httpStatus, String status, long amount) {
        return ok(
                httpStatus,
                "{\"paymentId\": \"%s\", \"reservationId\": \"%s\", \"amount\": %d, \"status\": \"%s\"}"
                        .formatted(PAYMENT, RESERVATION, amount, status));
    }

    private static Said failed(String code) {
        return ok(
                200,
                "{\"paymentId\": \"%s\", \"reservationId\": \"%s\", \"status\": \"FAILED\", \"failure\": {\"code\": \"%s\"}}"
                        .formatted(PAYMENT, RESERVATION, code));
    }
}
