package frontrow.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Crowd;
import frontrow.e2e.stage.Eventually;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import frontrow.stack.Service;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Payment-service works on ten requests at once here. */
@OnStage(payment = "frontrow.http.requests-at-once=10")
class OverloadIT {

    private static final int AT_ONCE = 10;
    private static final int PATIENT = 40;

    /** Who is let in waits three seconds for the outcome; who isn't, doesn't wait for those. */
    private static final Duration AT_ONCE_MEANS = Duration.ofMillis(2_500);

    @Test
    void refusesAtOnceWhoIsTooMuchAndServesTheOthers() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(50_000);
        String reservation = fan.holds(concert, 1);
        List<Callable<Answer>> calls = IntStream.range(0, PATIENT)
                .<Callable<Answer>>mapToObj(_ -> () -> fan.pay(reservation))
                .toList();

        List<Crowd.Run<Answer>> runs;
        try (Stage.StandStill _ = Stage.standStill(Service.WALLET)) {
            runs = Crowd.atOnce(calls);
        }

        List<Crowd.Run<Answer>> refused =
                runs.stream().filter(run -> run.result().status() == 503).toList();
        assertThat(refused).hasSize(PATIENT - AT_ONCE * Stage.REPLICAS).allSatisfy(run -> {
            assertThat(run.result().expect(503, "UNAVAILABLE").header("Retry-After"))
                    .isEqualTo("1");
            assertThat(Duration.ofNanos(run.endedNs() - run.beganNs())).isLessThan(AT_ONCE_MEANS);
        });
        List<Answer> accepted = runs.stream()
                .map(Crowd.Run::result)
                .filter(answer -> answer.status() == 202)
                .toList();
        assertThat(accepted).hasSize(AT_ONCE * Stage.REPLICAS);
        assertThat(accepted.stream().map(answer -> answer.text("paymentId")).distinct())
                .hasSize(1);
        Eventually.holds(
                "a payment", () -> fan.reservation(reservation).text("status").equals("CONFIRMED"));
    }
}
