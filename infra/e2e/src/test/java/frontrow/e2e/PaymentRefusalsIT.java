package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnStage
class PaymentRefusalsIT {

    private static final String NOBODYS = "res-01890000-0000-7000-8000-000000000001";

    @Test
    void keepsTheSeatOfWhoHasTooLittleAndSellsItAfterACharge() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(20_000);
        String reservation = fan.holds(concert, 1);

        Answer refused = fan.pay(reservation).expect(400, "BALANCE_INSUFFICIENT");

        assertThat(refused.text("error")).isEqualTo("잔액이 부족합니다");
        assertThat(refused.number("currentBalance")).isEqualTo(20_000);
        assertThat(refused.number("requiredAmount")).isEqualTo(50_000);
        assertThat(fan.reservation(reservation).text("status")).isEqualTo("HELD");
        assertThat(fan.status().expect(200).text("status")).isEqualTo("active");
        Fan.inside().hold(concert, 1).expect(409, "SEAT_ALREADY_TAKEN");

        fan.charge(30_000).expect(200);
        Answer paid = fan.pay(reservation).expect(200);

        assertThat(paid.text("status")).isEqualTo("CONFIRMED");
        assertThat(fan.balance()).isZero();
        assertThat(Books.ledgerEntries(paid.text("paymentId"), "DEBIT")).isEqualTo(1);
    }

    @Test
    void refusesWhoNeverCharged() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside();

        Answer refused = fan.pay(fan.holds(concert, 1)).expect(400, "BALANCE_INSUFFICIENT");

        assertThat(refused.number("currentBalance")).isZero();
        assertThat(refused.number("requiredAmount")).isEqualTo(50_000);
    }

    @Test
    void keepsTheReasonOfAFailureToBeReadLater() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(20_000);

        String payment =
                fan.payWithoutWaiting(fan.holds(concert, 1)).expect(202).text("paymentId");

        Answer failed = fan.paymentEnded(payment);
        assertThat(failed.text("status")).isEqualTo("FAILED");
        assertThat(failed.body().path("failure").path("code").asString()).isEqualTo("BALANCE_INSUFFICIENT");
        assertThat(failed.body().path("failure").path("currentBalance").asLong())
                .isEqualTo(20_000);
        assertThat(failed.body().path("failure").path("requiredAmount").asLong())
                .isEqualTo(50_000);
        assertThat(Books.ledgerEntries(payment, "DEBIT")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODYS, "res-nonsense", "pay-01890000-0000-7000-8000-000000000001", ""})
    void refusesAReservationThatThereIsNot(String reservation) {
        assertInvalid(Fan.inside().pay(reservation), "UNKNOWN");
    }

    @Test
    void refusesAnothersReservationAsIfThereWereNone() {
        long concert = Admin.concert(1, 50_000);
        Fan owner = Fan.inside();
        Fan other = Fan.inside().withBalance(100_000);
        String reservation = owner.holds(concert, 1);

        assertInvalid(other.pay(reservation), "UNKNOWN");

        assertThat(other.balance()).isEqualTo(100_000);
        assertThat(owner.reservation(reservation).text("status")).isEqualTo("HELD");
    }

    @Test
    void refusesAReservationThatWasGivenBack() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(100_000);
        String reservation = fan.holds(concert, 1);
        fan.giveBack(reservation).expect(204);

        assertInvalid(fan.pay(reservation), "RELEASED");

        assertThat(fan.balance()).isEqualTo(100_000);
    }

    @Test
    void takesNoMoneyForWhatIsPaidAlready() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(200_000);
        String reservation = fan.holds(concert, 1);
        fan.pay(reservation).expect(200);
        fan.admitted();

        assertInvalid(fan.pay(reservation), "ALREADY_PAID");
        fan.giveBack(reservation).expect(409, "ALREADY_PAID");

        assertThat(fan.balance()).isEqualTo(150_000);
        assertThat(fan.reservation(reservation).text("status")).isEqualTo("CONFIRMED");
    }

    @Test
    void wantsAnActiveToken() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(50_000);
        String body = "{\"reservationId\": \"" + fan.holds(concert, 1) + "\"}";

        FrontDoor.post(Proof.none(), "/api/payments", body).expect(401);
        FrontDoor.post(fan.identity(), "/api/payments", body).expect(401);
        assertThat(fan.balance()).isEqualTo(50_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reservationId\": 1}", "{\"reservationId\": null}", "[]"})
    void refusesARequestOfAnotherShape(String body) {
        FrontDoor.post(Fan.inside().admission(), "/api/payments", body).expect(400, "REQUEST_INVALID");
    }

    @Test
    void hidesPaymentsFromOthers() {
        long concert = Admin.concert(1, 50_000);
        Fan owner = Fan.inside().withBalance(50_000);
        String payment = owner.pay(owner.holds(concert, 1)).expect(200).text("paymentId");
        Fan other = Fan.signUp();

        other.payment(payment).expect(404);
        other.payment("pay-nonsense").expect(404);
        assertThat(FrontDoor.get(other.identity(), "/api/payments").expect(200).list("payments"))
                .isEmpty();
        assertThat(FrontDoor.get(owner.identity(), "/api/payments").expect(200).list("payments"))
                .hasSize(1);
    }

    private static void assertInvalid(Answer refused, String reason) {
        refused.expect(400, "RESERVATION_INVALID");
        assertThat(refused.text("reason")).isEqualTo(reason);
        assertThat(refused.text("error")).isEqualTo("유효하지 않은 예약입니다");
    }
}
