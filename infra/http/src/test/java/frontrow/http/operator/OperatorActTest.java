package frontrow.http.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.http.caller.Caller;
import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorActTest {

    private static final Caller OPERATOR = new Caller("night-shift", null, Set.of("admin"));

    @Test
    void saysWhoDidItAndWhy() {
        assertThat(OperatorAct.of(OPERATOR, "wallet hangs, see ticket 7"))
                .isEqualTo(new OperatorAct("night-shift", "wallet hangs, see ticket 7"));
    }

    @Test
    void isNobodysWithoutTheRole() {
        assertRefused(CommonError.IDENTITY_REQUIRED, Caller.anonymous(), "why");
        assertRefused(CommonError.FORBIDDEN, new Caller("fan-1", null, Set.of()), "why");
    }

    @Test
    void asksForTheRoleBeforeItLooksAtTheReason() {
        assertRefused(CommonError.FORBIDDEN, new Caller("fan-1", null, Set.of()), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t", "a\u0000b", "line\nline", "half \ud800 of a pair"})
    void refusesAReasonThatSaysNothingOrCannotBeKept(String reason) {
        assertRefused(CommonError.REQUEST_INVALID, OPERATOR, reason);
    }

    @Test
    void countsCharactersNotTheirHalves() {
        assertThat(OperatorAct.of(OPERATOR, "🎫".repeat(500)).reason()).hasSize(1000);
        assertRefused(CommonError.REQUEST_INVALID, OPERATOR, "가".repeat(501));
    }

    private static void assertRefused(CommonError code, Caller caller, String reason) {
        assertThatThrownBy(() -> OperatorAct.of(caller, reason))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
