package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import java.net.http.HttpRequest;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnStage
class GroundRulesIT {

    @Test
    void saysWhenEveryServiceIsReady() {
        FrontDoor.get(Proof.none(), "/actuator/health/stack").expect(200);
        FrontDoor.get(Proof.none(), "/actuator/health/readiness").expect(200);
    }

    @Test
    void knowsNoOtherPathThanItsOwn() {
        Fan fan = Fan.inside();
        FrontDoor.get(fan.identity(), "/api/nothing-here").expect(404, "NOT_FOUND");
        FrontDoor.get(Proof.none(), "/").expect(404, "NOT_FOUND");
        FrontDoor.get(Proof.none(), "/actuator/env").expect(404, "NOT_FOUND");
        FrontDoor.post(Proof.none(), "/internal/admissions/check", "{\"token\": \"x\"}")
                .expect(404, "NOT_FOUND");
    }

    @Test
    void namesTheMethodsOfAPathWhereAnotherIsTried() {
        Answer refused = FrontDoor.delete(Proof.none(), "/api/concerts").expect(405, "METHOD_NOT_ALLOWED");

        assertThat(refused.header("Allow")).contains("GET");
    }

    @Test
    void takesNothingButJson() {
        Fan fan = Fan.inside();
        HttpRequest.Builder form = FrontDoor.request(fan.admission(), "/api/users/" + fan.userId() + "/balance")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("amount=50000"));

        FrontDoor.send(form).expect(415, "MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void takesNoBodyOverSixtyFourKibibytes() {
        Fan fan = Fan.inside();

        fan.charge("{\"amount\": 50000" + " ".repeat(65 * 1024) + "}").expect(413, "REQUEST_TOO_LARGE");
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
                "{\"amount\": 50000, \"tip\": 1}",
                "{\"amount\": 50000} {}",
                "{\"amount\": 50000, \"amount\": 60000}",
                "[50000]",
                "50000",
                "",
                "{"
            })
    void takesMoneyOnlyAsAWholeNumberInABodyOfTheExactShape(String body) {
        Fan fan = Fan.inside();

        Answer refused = fan.charge(body).expect(400, "REQUEST_INVALID");

        assertThat(refused.list("errors")).isNotEmpty().allSatisfy(error -> {
            assertThat(error.path("field").isString()).isTrue();
            assertThat(error.path("reason").isString()).isTrue();
        });
        assertThat(fan.balance()).isZero();
    }

    @Test
    void checksTheAdmissionBeforeTheShape() {
        Fan fan = Fan.signUp();

        FrontDoor.post(Proof.none(), "/api/reservations", "not JSON").expect(401);
        FrontDoor.post(fan.identity(), "/api/reservations", "not JSON").expect(401);
    }

    @Test
    void leaksNothingOfItsInside() {
        Fan fan = Fan.inside();

        Answer refused = fan.hold("{\"concertId\": 1, \"seatNumber\": \"'; DROP TABLE seats; --\"}");

        refused.expect(400, "REQUEST_INVALID");
        assertThat(refused.body().toString()).doesNotContainIgnoringCase("exception", "java", "frontrow.", "sql");
    }

    @Test
    void letsNobodyButTheAdministratorSell() {
        Fan fan = Fan.inside();
        String concert = """
            {"title": "t", "venue": "v", "startsAt": "2030-01-01T19:00:00+09:00",
             "saleOpensAt": "2026-01-01T00:00:00+09:00", "seatCount": 1, "price": 1000}\
            """;

        FrontDoor.post(Proof.none(), "/api/admin/concerts", concert).expect(401);
        FrontDoor.post(fan.identity(), "/api/admin/concerts", concert).expect(403, "FORBIDDEN");
        FrontDoor.post(fan.admission(), "/api/admin/concerts", concert).expect(403, "FORBIDDEN");
        FrontDoor.get(fan.identity(), "/api/admin/reservations/res-01890000-0000-7000-8000-000000000001/history")
                .expect(403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"seatCount\": 0, \"price\": 1000",
                "\"seatCount\": 100001, \"price\": 1000",
                "\"seatCount\": 1, \"price\": -1",
                "\"seats\": []",
                "\"seatCount\": 1",
                "\"seats\": [{\"number\": 1, \"price\": 1}, {\"number\": 1, \"price\": 1}]",
                "\"seats\": [{\"number\": 1, \"price\": 1}], \"seatCount\": 1, \"price\": 1"
            })
    void sellsNoImpossibleHouse(String seats) {
        Admin.schedule(seats, OffsetDateTime.now()).expect(400, "REQUEST_INVALID");
    }
}
