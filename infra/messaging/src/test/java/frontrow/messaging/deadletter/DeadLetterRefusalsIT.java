package frontrow.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.messaging.MessagingApplication;
import frontrow.messaging.deadletter.OperatorClient.Answer;
import frontrow.test.RealServers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What is refused to those who ask about dead letters. */
@SpringBootTest(classes = MessagingApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RealServers.class)
class DeadLetterRefusalsIT {

    private static final String LETTERS = "/api/admin/dead-letters/messaging-test";
    private static final String BECAUSE = "{\"reason\": \"the bug is gone\"}";

    private final OperatorClient operator;

    DeadLetterRefusalsIT(@LocalServerPort int port) {
        this.operator = new OperatorClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?limit=x", "?cursor=x", "/x"})
    void refusesWhatItCannotUnderstand(String query) {
        assertThat(operator.get(LETTERS + query).is(400).path("code").asString())
                .isEqualTo("REQUEST_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"\"}", "{\"reason\": 1}", "{\"reason\": \"x\", \"force\": true}"})
    void sendsNothingAgainWithoutAReason(String body) {
        assertThat(operator.post(LETTERS + "/1/send-again", body)
                        .is(400)
                        .path("code")
                        .asString())
                .isEqualTo("REQUEST_INVALID");
    }

    @Test
    void knowsNoLetterThatIsNotThere() {
        long none = Long.MAX_VALUE;

        assertThat(operator.get(LETTERS + "/" + none).is(404).path("code").asString())
                .isEqualTo("DEAD_LETTER_UNKNOWN");
        assertThat(operator.post(LETTERS + "/" + none + "/send-again", BECAUSE)
                        .is(404)
                        .path("code")
                        .asString())
                .isEqualTo("DEAD_LETTER_UNKNOWN");
    }

    @Test
    void knowsNothingOfTheLettersOfOtherServices() {
        String others = "/api/admin/dead-letters/wallet";

        assertThat(operator.get(others).is(404).path("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(operator.get(others + "/1").is(404).path("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(operator.post(others + "/1/send-again", BECAUSE)
                        .is(404)
                        .path("code")
                        .asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void isForOperatorsOnly() {
        for (Answer answer : List.of(
                operator.asFan().get(LETTERS),
                operator.asFan().get(LETTERS + "/1"),
                operator.asFan().post(LETTERS + "/1/send-again", BECAUSE))) {
            assertThat(answer.is(403).path("code").asString()).isEqualTo("FORBIDDEN");
        }
    }
}
