package frontrow.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeldUpLanesTest {

    private final MutableClock clock = new MutableClock(Instant.EPOCH);
    private final HeldUpLanes lanes = new HeldUpLanes(clock);

    @Test
    void holdsALaneUpForHalfASecondAfterItsFirstFailure() {
        lanes.failed("a");

        assertThat(lanes.now()).containsExactly("a");
        clock.advance(Duration.ofMillis(500));
        assertThat(lanes.now()).isEmpty();
    }

    @Test
    void waitsTwiceAsLongAfterEachFurtherFailureButNeverOverFiveSeconds() {
        for (int failure = 0; failure < 10; failure++) {
            lanes.failed("a");
        }

        clock.advance(Duration.ofMillis(4_999));
        assertThat(lanes.now()).containsExactly("a");
        clock.advance(Duration.ofMillis(1));
        assertThat(lanes.now()).isEmpty();
    }

    @Test
    void forgetsALaneThatPassed() {
        lanes.failed("a");
        lanes.failed("b");

        lanes.passed("a");

        assertThat(lanes.now()).containsExactly("b");
    }

    @Test
    void remembersABoundedNumberOfLanes() {
        for (int lane = 0; lane < 5_000; lane++) {
            lanes.failed("lane " + lane);
        }

        assertThat(lanes.now()).hasSize(1000).contains("lane 4999").doesNotContain("lane 0");
    }
}
