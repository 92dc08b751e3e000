package frontrow.load;

import static frontrow.load.FakeDoor.Said.ok;
import static frontrow.load.FakeDoor.Said.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.load.FakeDoor.Said;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final String CHARGE = "POST /api/users/fan-1/balance";

    @Test
    void isKeptByWhatIsListed() {
        assertThat(complaints(ok(200, "{}"))).isEmpty();
        assertThat(complaints(refusal(401, "TOKEN_INVALID"))).isEmpty();
        assertThat(complaints(refusal(503, "UNAVAILABLE"))).isEmpty();
    }

    @Test
    void isBrokenByAStatusThatIsNotListed() {
        assertThat(complaints(ok(201, "{}"))).singleElement().asString().contains("CHARGE 201 is not listed");
    }

    @Test
    void isBrokenByARefusalOfAnotherCall() {
        assertThat(complaints(refusal(409, "SEAT_ALREADY_TAKEN")))
                .singleElement()
                .asString()
                .contains("is not listed");
    }

    @Test
    void isBrokenByABugOfOurs() {
        assertThat(complaints(refusal(500, "INTERNAL")))
                .singleElement()
                .asString()
                .contains("500 INTERNAL");
    }

    @Test
    void isBrokenByOverloadThatDoesNotSayWhenToComeAgain() {
        Said hasty = new Said(503, "{\"code\": \"UNAVAILABLE\"}", Map.of());
        assertThat(complaints(hasty)).singleElement().asString().contains("has no Retry-After");
    }

    @Test
    void isBrokenByTellingOfTheInside() {
        Said open = new Said(
                503,
                "{\"code\": \"UNAVAILABLE\", \"detail\": \"org.postgresql.util.PSQLException\"}",
                Map.of("Retry-After", "1"));
        assertThat(complaints(open)).singleElement().asString().contains("tells of the inside");
    }

    @Test
    void isBrokenByAPageInsteadOfAProblem() {
        Said page = new Said(502, "<html>Bad Gateway</html>", Map.of());
        assertThat(complaints(page)).hasSize(2).anyMatch(complaint -> complaint.contains("has no code"));
    }

    private static List<String> complaints(Said said) {
        try (OneFan fan = new OneFan().told(CHARGE, said)) {
            Reply reply = fan.sendOnce(fan.session().admitted(Operation.CHARGE, "/api/users/fan-1/balance"));
            assertThat(reply).isInstanceOf(Answer.class);
            return fan.complaints();
        }
    }
}
