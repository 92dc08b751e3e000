package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Crowd;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import frontrow.stack.Service;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A line that is let in one by one a second, measured over the last three seconds. */
@OnStage(queue = {"frontrow.queue.admissions-per-second=1", "frontrow.queue.rate-window=3s"})
class WaitingTimeIT {

    @Test
    void estimatesByTheRateAndFollowsItsChange() {
        List<Fan> fans = Crowd.all(IntStream.range(0, 40)
                .<Callable<Fan>>mapToObj(_ -> Fan::signUp)
                .toList());
        fans.forEach(Fan::join);
        Fan last = fans.getLast();
        Answer slow = last.status().expect(200);
        assertThat(slow.number("estimatedWaitSeconds"))
                .as("one a second: %s", slow.body())
                .isBetween(slow.number("position") * 3 / 4, slow.number("position") * 3 / 2 + 1);

        Stage.set(Service.QUEUE, "frontrow.queue.admissions-per-second=4", "frontrow.queue.rate-window=3s");

        Awaitility.await("an estimate of four a second")
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    Answer fast = last.status().expect(200);
                    assertThat(fast.number("position")).isGreaterThan(1);
                    assertThat(fast.number("estimatedWaitSeconds"))
                            .as("four a second: %s", fast.body())
                            .isLessThanOrEqualTo(fast.number("position") / 2);
                });
        last.awaitAdmission();
    }
}
