package frontrow.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.test.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CatchUpTest {
    private final MutableClock clock = new MutableClock(Instant.parse("2026-05-29T06:00:00Z"));
    private final CatchUp catchUp = new CatchUp(clock, Duration.ofSeconds(5), Duration.ofSeconds(3));

    @Test
    void waitsForOneGraceAfterTheStart() {
        assertThat(catchUp.isDone()).isFalse();
        assertThat(quietBeats(4)).isFalse();
        assertThat(quietBeats(1)).isTrue();
    }

    @Test
    void waitsAgainAfterAStandstill() {
        catchUp.isDone();
        assertThat(quietBeats(6)).isTrue();

        clock.advance(Duration.ofSeconds(20));

        assertThat(catchUp.isDone()).isFalse();
        assertThat(quietBeats(5)).isTrue();
    }

    @Test
    void waitsNoLongerThanThatWhenTheClockIsSetBack() {
        catchUp.isDone();
        assertThat(quietBeats(6)).isTrue();

        clock.advance(Duration.ofHours(-1));

        assertThat(catchUp.isDone()).isFalse();
        assertThat(quietBeats(5)).isTrue();
    }

    /** The answer of the last of so many beats, a second apart. */
    private boolean quietBeats(int beats) {
        boolean done = false;
        for (int i = 0; i < beats; i++) {
            clock.advance(Duration.ofSeconds(1));
            done = catchUp.isDone();
        }
        return done;
    }
}
