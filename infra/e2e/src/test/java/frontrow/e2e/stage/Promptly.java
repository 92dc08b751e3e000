package frontrow.e2e.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Answers that must not keep anyone waiting. A machine that others keep busy may be late once or twice; a system that hangs
 * is late each time. So a call that has no effect, or none any more when repeated, may be seen again.
 */
public final class Promptly {

    private static final int TIMES_AT_MOST = 3;

    private Promptly() {}

    /** The answer, once it is seen to have come in time. */
    public static Answer within(Duration bound, Supplier<Answer> call) {
        long begun = System.nanoTime();
        Answer answer = call.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("time of %s", answer)
                .isLessThanOrEqualTo(bound);
        return answer;
    }

    /** The answer of a call without an effect, once one is seen to have come in time. */
    public static Answer onceWithin(Duration bound, Supplier<Answer> call) {
        for (int times = 1; times < TIMES_AT_MOST; times++) {
            long begun = System.nanoTime();
            Answer answer = call.get();
            if (System.nanoTime() - begun <= bound.toNanos()) {
                return answer;
            }
        }
        return within(bound, call);
    }

    /** The answer, once it is seen to refuse for overload in time and to say when to come again. */
    public static Answer unavailableWithin(Duration bound, Supplier<Answer> call) {
        Answer refused = onceWithin(bound, call).expect(503, "UNAVAILABLE");
        assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
        return refused;
    }
}
