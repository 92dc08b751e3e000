package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnStage
class IdentityIT {

    @Test
    void signsAUserUpOnce() {
        String user = "fan-" + UUID.randomUUID();

        Answer created = Fan.signUp(user, "correct-horse-9").expect(201);

        assertThat(created.body().toString()).isEqualTo("{\"userId\":\"" + user + "\"}");
        Fan.signUp(user, "another-horse-9").expect(409, "USER_EXISTS");
    }

    @ParameterizedTest
    @CsvSource({
        "AB,correct-horse-9,userId",
        "-fan,correct-horse-9,userId",
        "Fan-One,correct-horse-9,userId",
        "fan-short,seven77,password"
    })
    void refusesNamesAndPasswordsOfAnotherForm(String user, String password, String field) {
        Answer refused = Fan.signUp(user, password).expect(400, "REQUEST_INVALID");

        assertThat(refused.list("errors").getFirst().path("field").asString()).isEqualTo(field);
    }

    @Test
    void refusesAPasswordThatIsTooLong() {
        Fan.signUp("fan-" + UUID.randomUUID(), "x".repeat(129)).expect(400, "REQUEST_INVALID");
        Fan.signUp("fan-" + UUID.randomUUID(), "x".repeat(128)).expect(201);
    }

    @Test
    void givesAnAccessTokenThatServesAsIdentity() {
        Fan fan = Fan.signUp();

        Answer login = FrontDoor.post(fan.identity(), "/api/auth/login", "").expect(200);

        assertThat(login.text("tokenType")).isEqualTo("Bearer");
        assertThat(login.number("expiresIn")).isEqualTo(43_200);
        Proof accessToken = Proof.bearer(login.text("accessToken"));
        assertThat(FrontDoor.get(accessToken, "/api/users/" + fan.userId() + "/balance")
                        .expect(200)
                        .number("balance"))
                .isZero();
        Answer joined = FrontDoor.post(accessToken, "/api/queue/token", "").expect(201);
        FrontDoor.delete(Proof.bearer(joined.text("token")), "/api/queue/token").expect(204);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownUserAlike() {
        Fan fan = Fan.signUp();

        Answer wrong = FrontDoor.post(Proof.basic(fan.userId(), "wrong-horse-9"), "/api/auth/login", "")
                .expect(401, "CREDENTIALS_INVALID");
        Answer unknown = FrontDoor.post(Proof.basic("fan-nobody", "wrong-horse-9"), "/api/auth/login", "")
                .expect(401, "CREDENTIALS_INVALID");

        assertThat(wrong.text("detail")).isEqualTo(unknown.text("detail"));
    }

    @Test
    void acceptsNoForgedAccessToken() {
        Fan fan = Fan.signUp();
        String token = FrontDoor.post(fan.identity(), "/api/auth/login", "").text("accessToken");
        String path = "/api/users/" + fan.userId() + "/balance";

        FrontDoor.get(Proof.bearer(token.substring(0, token.lastIndexOf('.') + 1)), path)
                .expect(401);
        FrontDoor.get(Proof.bearer(token.substring(0, token.lastIndexOf('.')) + ".AAAA"), path)
                .expect(401);
        FrontDoor.get(Proof.none(), path).expect(401);
    }

    @Test
    void acceptsAnActiveQueueTokenAsItsUsersIdentity() {
        Fan fan = Fan.inside();

        FrontDoor.get(fan.admission(), "/api/users/" + fan.userId() + "/balance")
                .expect(200);
        FrontDoor.get(fan.admission(), "/api/reservations").expect(200);
    }

    @Test
    void dropsAnIdentityThatTheClientClaims() {
        Fan victim = Fan.signUp();
        String path = "/api/users/" + victim.userId() + "/balance";

        FrontDoor.send(FrontDoor.request(Proof.none(), path)
                        .header("Frontrow-Assertion", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ2aWN0aW0ifQ.")
                        .header("X-User-Id", victim.userId())
                        .GET())
                .expect(401);
    }
}
