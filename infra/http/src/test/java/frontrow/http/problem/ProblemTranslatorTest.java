package frontrow.http.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.server.ResponseStatusException;

class ProblemTranslatorTest {
    @Test
    void findsTheProblemThatLibrariesWrapped() {
        Problem problem = Problem.of(CommonError.FORBIDDEN);
        assertThat(ProblemTranslator.translate(new ServletException(new IllegalStateException(problem))))
                .isSameAs(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "25P03", "25P04", "55P03"})
    void takesADatabaseThatIsAwayOrBusyForAPassingFault(String state) {
        assertThat(translated(new IllegalStateException(new SQLException("secret", state))))
                .isEqualTo(CommonError.UNAVAILABLE);
    }

    @Test
    void takesAConnectionNotHadForAPassingFault() {
        assertThat(translated(new SQLTransientConnectionException("pool is empty")))
                .isEqualTo(CommonError.UNAVAILABLE);
        assertThat(translated(new AsyncRequestTimeoutException())).isEqualTo(CommonError.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22003", "xx", ""})
    void takesOtherAnswersOfTheDatabaseForBugs(String state) {
        assertThat(translated(new SQLException("secret", state))).isEqualTo(CommonError.INTERNAL);
        assertThat(translated(new SQLException("secret"))).isEqualTo(CommonError.INTERNAL);
    }

    @Test
    void standsACauseThatGoesInCircles() {
        Exception one = new IllegalStateException("one");
        Exception other = new IllegalStateException("other", one);
        one.initCause(other);
        assertThat(translated(one)).isEqualTo(CommonError.INTERNAL);
    }

    @Test
    void keepsAServersErrorOfSpringToItself() {
        assertThat(translated(new ResponseStatusException(HttpStatus.BAD_GATEWAY, "secret")))
                .isEqualTo(CommonError.INTERNAL);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REQUEST_INVALID", "401, IDENTITY_REQUIRED", "403, FORBIDDEN", "404, NOT_FOUND",
        "405, METHOD_NOT_ALLOWED", "413, REQUEST_TOO_LARGE", "415, MEDIA_TYPE_UNSUPPORTED", "429, TOO_MANY_REQUESTS",
        "431, REQUEST_INVALID", "500, INTERNAL", "505, INTERNAL", "503, UNAVAILABLE"
    })
    void hasACodeForEveryStatus(int status, String code) {
        ErrorCode found = ProblemTranslator.ofStatus(status).code();
        assertThat(found.name()).isEqualTo(code);
        assertThat(found.status()).isEqualTo(status);
    }

    @Test
    void letsNoMemberOfARefusalHideOneThatEveryProblemHas() {
        Problem problem = Problem.of(CommonError.FORBIDDEN);
        assertThatThrownBy(() -> problem.with("code", "OTHER")).isInstanceOf(IllegalArgumentException.class);
    }

    private static ErrorCode translated(Throwable fault) {
        return ProblemTranslator.translate(fault).code();
    }
}
