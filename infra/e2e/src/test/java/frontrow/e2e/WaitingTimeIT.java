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

/** A line that is let in one by one a second, measured over the last five seconds. */
@OnStage(
        queue = {
            "frontrow.queue.admissions-per-second=1",
            "frontrow.queue.rate-window=5s",
            "frontrow.queue.active-duration=10m"
        })
class WaitingTimeIT {

    /** Enough that some still wait when queue-service has started again. */
    private static final int FANS = 60 * Stage.REPLICAS;

    @Test
    void estimatesByTheRateAndFollowsItsChange() {
        List<Fan> fans = Crowd.all(IntStream.range(0, FANS)
                .<Callable<Fan>>mapToObj(_ -> Fan::signUp)
                .toList());
        fans.forEach(Fan::join);
        Fan last = fans.getLast();
        awaitEstimate(last, "one a second", 3, 4, 3, 2);

        Stage.set(
                Service.QUEUE,
                "frontrow.queue.admissions-per-second=4",
                "frontrow.queue.rate-window=5s",
                "frontrow.queue.active-duration=10m");

        awaitEstimate(last, "four a second", 1, 6, 1, 2);
        last.awaitAdmission();
    }

    /** Waits until the estimate lies between two fractions of the position, in seconds. */
    private static void awaitEstimate(Fan fan, String rate, int from, int per, int to, int perTo) {
        Awaitility.await(rate)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    Answer status = fan.status().expect(200);
                    assertThat(status.text("status")).isEqualTo("waiting");
                    assertThat(status.number("estimatedWaitSeconds"))
                            .as("%s: %s", rate, status.body())
                            .isBetween(
                                    status.number("position") * from / per, status.number("position") * to / perTo + 1);
                });
    }
}
