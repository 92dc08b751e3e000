package frontrow.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody sets from outside what is ours to say: price, status, user, role, time. */
@OnStage
class OutsideValuesIT {

    private static final long PRICE = 10_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"price\": 1",
                "\"amount\": 1",
                "\"amountWon\": 1",
                "\"userId\": \"admin\"",
                "\"status\": \"CONFIRMED\"",
                "\"reservationId\": \"res-01890000-0000-7000-8000-000000000001\"",
                "\"expiresAt\": \"2999-01-01T00:00:00+09:00\"",
                "\"admissionId\": \"01890000-0000-7000-8000-000000000001\"",
                "\"paymentId\": \"pay-01890000-0000-7000-8000-000000000001\"",
                "\"version\": 7"
            })
    void neitherInAHoldNorInAPaymentNorInACharge(String member) {
        Fan fan = Fan.inside().withBalance(20_000);
        long concertId = Admin.concert(2, PRICE);
        String held = fan.holds(concertId, 1);

        fan.hold("{\"concertId\": " + concertId + ", \"seatNumber\": 2, " + member + "}")
                .expect(400, "REQUEST_INVALID");
        if (!member.contains("reservationId")) {
            pay(fan, "{\"reservationId\": \"" + held + "\", " + member + "}").expect(400, "REQUEST_INVALID");
        }
        if (!member.startsWith("\"amount\"")) {
            fan.charge("{\"amount\": 10000, " + member + "}").expect(400, "REQUEST_INVALID");
        }

        assertThat(fan.balance()).isEqualTo(20_000);
        Answer reservation = fan.reservation(held).expect(200);
        assertThat(reservation.text("status")).isEqualTo("HELD");
        assertThat(reservation.number("amount")).isEqualTo(PRICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"roles\": [\"admin\"]",
                "\"role\": \"admin\"",
                "\"authorities\": [\"admin\"]",
                "\"enabled\": true"
            })
    void noRoleAtSignUp(String member) {
        String user = "fan-" + UUID.randomUUID();

        FrontDoor.post(
                        Proof.none(),
                        "/api/users",
                        "{\"userId\": \"" + user + "\", \"password\": \"correct-horse-9\", " + member + "}")
                .expect(400, "REQUEST_INVALID");

        FrontDoor.get(Proof.basic(user, "correct-horse-9"), "/api/reservations").expect(401);
    }

    @Test
    void nothingByAQueryBesideTheBody() {
        Fan fan = Fan.inside().withBalance(20_000);
        long concertId = Admin.concert(1, PRICE);

        Answer held = FrontDoor.post(
                        fan.admission(),
                        "/api/reservations?price=1&amount=1&userId=admin&status=CONFIRMED",
                        "{\"concertId\": " + concertId + ", \"seatNumber\": 1}")
                .expect(201);

        assertThat(held.number("amount")).isEqualTo(PRICE);
        assertThat(fan.reservation(held.text("reservationId")).expect(200).text("status"))
                .isEqualTo("HELD");
    }

    private static Answer pay(Fan fan, String body) {
        return FrontDoor.post(fan.admission(), "/api/payments", body);
    }
}
