package frontrow.reservation.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HoldRequestTest {

    private static final int MOST = 6;

    @Test
    void asksForOneSeat() {
        assertThat(new HoldRequest(1, 15, null).numbers(MOST)).containsExactly(15);
    }

    @Test
    void asksForSeveralSeatsLowestFirst() {
        assertThat(new HoldRequest(1, null, List.of(16, 2, 15)).numbers(MOST)).containsExactly(2, 15, 16);
    }

    @Test
    void asksForAsManyAsAreAllowed() {
        assertThat(new HoldRequest(1, null, List.of(1, 2, 3, 4, 5, 6)).numbers(MOST))
                .hasSize(MOST);
    }

    static Stream<HoldRequest> misshapen() {
        return Stream.of(
                new HoldRequest(1, null, null),
                new HoldRequest(1, 15, List.of(15)),
                new HoldRequest(1, null, List.of()),
                new HoldRequest(1, null, List.of(1, 2, 3, 4, 5, 6, 7)),
                new HoldRequest(1, null, List.of(15, 16, 15)));
    }

    @ParameterizedTest
    @MethodSource("misshapen")
    void isRefusedWithNoneTooManyOrTheSameSeatTwice(HoldRequest request) {
        assertThatThrownBy(() -> request.numbers(MOST)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code()).isEqualTo(CommonError.REQUEST_INVALID);
            assertThat(refused.members()).containsKey("errors");
        });
    }
}
