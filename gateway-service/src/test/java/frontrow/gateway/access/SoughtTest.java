package frontrow.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import frontrow.gateway.upstream.Service;
import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtTest {

    @Test
    void findsTheEndpointAndTheVariablePartsOfItsPath() {
        Sought sought = Sought.find("GET", "/api/users/mina-1/balance/history");

        assertThat(sought.endpoint().service()).isEqualTo(Service.WALLET);
        assertThat(sought.endpoint().proof()).isEqualTo(Proof.SAME_USER);
        assertThat(sought.variables()).containsEntry("userId", "mina-1");
    }

    @Test
    void tellsTheMethodsOfOnePathApart() {
        assertThat(Sought.find("GET", "/api/users/mina/balance").endpoint().proof())
                .isEqualTo(Proof.SAME_USER);
        assertThat(Sought.find("POST", "/api/users/mina/balance").endpoint().proof())
                .isEqualTo(Proof.ADMISSION_OF_SAME_USER);
    }

    @Test
    void asksForTheHeadOfWhatCanBeRead() {
        assertThat(Sought.find("HEAD", "/api/concerts").endpoint().service()).isEqualTo(Service.CONCERT);
    }

    @Test
    void refusesAMethodThatThePathDoesNotHave() {
        Problem refused = refusal("PUT", "/api/queue/token");

        assertThat(refused.code()).isEqualTo(CommonError.METHOD_NOT_ALLOWED);
        assertThat(refused.headers()).containsEntry("Allow", "DELETE, POST");
        assertThat(refusal("DELETE", "/api/concerts").headers()).containsEntry("Allow", "GET, HEAD");
        assertThat(refusal("POST", "/api/concerts/available-dates").headers()).containsEntry("Allow", "GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/",
                "/api/concerts/",
                "/api/concerts/1",
                "/api/concerts/1/seats/",
                "/internal/admissions/check",
                "/actuator",
                "/actuator/env",
                "/actuator/health/stack/",
                "/error",
                "/api/admin",
                "/api/users/mina"
            })
    void knowsNoPathThatIsNotInTheTable(String path) {
        assertThat(refusal("GET", path).code()).isEqualTo(CommonError.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/concerts",
                "/api//concerts",
                "/api/./concerts",
                "/api/../api/concerts",
                "/api/concerts/..",
                "/api/concerts;a=b",
                "/api/concerts/1;x/seats",
                "/api%2Fconcerts",
                "/api/concerts%2f1/seats",
                "/api/concerts/%31/seats",
                "/api/users/mina%2fx/balance",
                "/api/users/../users/mina/balance",
                "/api/concerts\\1",
                "/api/concerts%00",
                "/API/concerts",
                "/api/concerts/1/seats%20",
                "http://elsewhere/api/concerts",
                "*",
                ""
            })
    void knowsNoPathThatCouldBeReadInTwoWays(String path) {
        assertThat(refusal("GET", path).code()).isEqualTo(CommonError.NOT_FOUND);
    }

    private static Problem refusal(String method, String path) {
        return catchThrowableOfType(Problem.class, () -> Sought.find(method, path));
    }
}
