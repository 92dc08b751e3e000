package frontrow.http;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.http.caller.AssertionSigner;
import frontrow.http.caller.Caller;
import frontrow.test.TestCaller;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CallerIT extends HttpIT {
    @Test
    void handsTheCallerToTheController() {
        String assertion = TestCaller.assertion(SERVICE, USER, "0198c6a2-0000-7000-8000-000000000000", "admin");
        JsonNode caller = get("/api/me", TestCaller.HEADER, assertion).ok().json();
        assertThat(caller.get("userId").asString()).isEqualTo(USER);
        assertThat(caller.get("admissionId").asString()).isEqualTo("0198c6a2-0000-7000-8000-000000000000");
        assertThat(caller.get("roles").get(0).asString()).isEqualTo("admin");
    }

    @Test
    void believesWhatTheSignerOfTheGatewayWrites() {
        AssertionSigner signer = new AssertionSigner(TestCaller.privateKey(), Clock.systemUTC());
        String assertion = signer.sign(SERVICE, new Caller(USER, null, Set.of()));
        assertThat(get("/api/mine", AssertionSigner.HEADER, assertion).ok().body())
                .isEqualTo(USER);
    }

    @Test
    void letsAnonymousCallersInButNotWhereAUserIsNeeded() {
        String anonymous = TestCaller.anonymous(SERVICE);
        get("/api/me", TestCaller.HEADER, anonymous).ok();
        get("/api/mine", TestCaller.HEADER, anonymous).is(401, "IDENTITY_REQUIRED");
    }

    @Test
    void refusesACallWithoutAssertion() {
        Answer answer = send(bare("/api/me").GET()).is(401, "ASSERTION_INVALID");
        assertThat(answer.headers()).containsKey("www-authenticate");
        send(bare("/api/nothing").GET()).is(401, "ASSERTION_INVALID");
        send(bare("/error").GET()).is(401, "ASSERTION_INVALID");
    }

    @Test
    void refusesAnAssertionForAnotherServiceOrOfAnotherTime() {
        get("/api/me", TestCaller.HEADER, TestCaller.assertion("other-service", USER, null))
                .is(401, "ASSERTION_INVALID");
        get("/api/me", TestCaller.HEADER, signedAt(Duration.ofSeconds(-45))).is(401, "ASSERTION_INVALID");
        get("/api/me", TestCaller.HEADER, signedAt(Duration.ofSeconds(30))).is(401, "ASSERTION_INVALID");
        get("/api/me", TestCaller.HEADER, signedAt(Duration.ofSeconds(-35))).ok();
    }

    @Test
    void refusesAnAssertionThatWasChanged() {
        String assertion = TestCaller.assertion(SERVICE, USER, null);
        String[] parts = assertion.split("\\.", -1);
        String other = TestCaller.assertion(SERVICE, "user-456", null);
        for (String changed : new String[] {
            "", "x", "a.b.c", parts[0] + "." + parts[1] + ".", parts[0] + "." + other.split("\\.")[1] + "." + parts[2]
        }) {
            get("/api/me", TestCaller.HEADER, changed).is(401, "ASSERTION_INVALID");
        }
    }

    @Test
    void asksWhoCallsBeforeItLooksAtTheRequest() {
        post("/api/charges", "x".repeat(100_000), TestCaller.HEADER, "x", "Idempotency-Key", "k")
                .is(401, "ASSERTION_INVALID");
    }

    @Test
    void tellsItsHealthToAnybodyAndNothingElseByThatWay() {
        send(bare("/actuator/health").GET()).ok();
        send(bare("/actuator/../api/me").GET()).is(401, "ASSERTION_INVALID");
        send(bare("/actuator/%2e%2e/api/me").GET()).is(401, "ASSERTION_INVALID");
        send(bare("/actuatorx").GET()).is(401, "ASSERTION_INVALID");
    }

    private static String signedAt(Duration fromNow) {
        Clock clock = Clock.offset(Clock.systemUTC(), fromNow);
        return new AssertionSigner(TestCaller.privateKey(), clock).sign(SERVICE, new Caller(USER, null, Set.of()));
    }
}
