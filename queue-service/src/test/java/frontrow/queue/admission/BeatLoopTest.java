package frontrow.queue.admission;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BeatLoopTest {

    @Test
    void survivesABeatThatFails() {
        BeatLoop loop = new BeatLoop("a loop", () -> {
            throw new IllegalStateException("the database is away");
        });

        assertThatCode(() -> {
                    loop.run();
                    loop.run();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void endsWithTheMachine() {
        BeatLoop loop = new BeatLoop("a loop", () -> {
            throw new OutOfMemoryError("simulated");
        });

        assertThatThrownBy(loop::run).isInstanceOf(OutOfMemoryError.class);
    }
}
