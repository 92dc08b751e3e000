package frontrow.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ConcurrencyFilterTest {
    private static final int AT_ONCE = 2;

    private final ConcurrencyFilter filter = new ConcurrencyFilter(AT_ONCE);
    private final List<String> served = new ArrayList<>();

    @Test
    void refusesAtOnceWhoComesWhileAllPlacesAreTaken() {
        call(
                "/api/first",
                (_, _) -> call("/api/second", (_, _) -> {
                    Problem refused = catchThrowableOfType(Problem.class, () -> call("/api/third", served()));

                    assertThat(refused.code()).isEqualTo(CommonError.UNAVAILABLE);
                    assertThat(refused.headers()).containsEntry("Retry-After", "1");
                }));
        assertThat(served).isEmpty();
    }

    @Test
    void servesTheNextOnceAPlaceIsFreeAgainHoweverTheOneBeforeEnded() {
        for (int i = 0; i < 2 * AT_ONCE; i++) {
            assertThatThrownBy(() -> call("/api/fails", (_, _) -> {
                        throw new IllegalStateException("a bug");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        call("/api/next", served());

        assertThat(served).containsExactly("/api/next");
    }

    @Test
    void answersWhoAsksHowWeAreEvenThen() {
        call("/api/first", (_, _) -> call("/api/second", (_, _) -> call("/actuator/health/readiness", served())));

        assertThat(served).containsExactly("/actuator/health/readiness");
    }

    private void call(String path, FilterChain chain) {
        try {
            filter.doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), chain);
        } catch (java.io.IOException | jakarta.servlet.ServletException e) {
            throw new AssertionError(e);
        }
    }

    private FilterChain served() {
        return (request, _) -> served.add(((MockHttpServletRequest) request).getRequestURI());
    }
}
