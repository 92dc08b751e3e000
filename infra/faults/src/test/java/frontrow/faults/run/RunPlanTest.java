package frontrow.faults.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import frontrow.faults.cell.Cell;
import frontrow.faults.cell.Cells;
import frontrow.faults.run.RunPlan.Strike;
import frontrow.faults.system.Layout;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunPlanTest {

    private static final Cell KILL = Cells.of("wallet.kill");
    private static final Cell FLUSH = Cells.of("redis.flush");

    @Test
    void drawsTheSameFromTheSameSeed() {
        assertThat(moments(7)).isEqualTo(moments(7)).isNotEqualTo(moments(8));
        assertThat(choices(7)).isEqualTo(choices(7)).isNotEqualTo(choices(8));
    }

    @Test
    void strikesWithinThreeSeconds() {
        assertThat(Stream.iterate(0L, seed -> seed + 1).limit(200).flatMap(seed -> moments(seed).stream()))
                .allSatisfy(after -> assertThat(after).isBetween(Duration.ZERO, Duration.ofSeconds(3)));
    }

    @Test
    void takesTheSystemThatItsFaultsNeed() {
        assertThat(RunPlan.of(1, List.of(KILL, FLUSH)).layout()).isEqualTo(Layout.SINGLE);
        assertThat(RunPlan.of(1, List.of(Cells.of("wallet.x2.kill"), Cells.of("queue.x2.kill")))
                        .layout())
                .isEqualTo(Layout.DOUBLE);
        assertThat(RunPlan.of(1, List.of(FLUSH, Cells.of("kafka.messages-doubled")))
                        .layout())
                .isEqualTo(Layout.COURIER);
    }

    @Test
    void refusesFaultsThatNoOneSystemCanHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunPlan.of(1, List.of(KILL, Cells.of("queue.x2.kill"))))
                .withMessage("wallet.kill needs the layout SINGLE, not DOUBLE");
        assertThatIllegalArgumentException().isThrownBy(() -> RunPlan.of(1, List.of()));
    }

    private static List<Duration> moments(long seed) {
        return RunPlan.of(seed, List.of(KILL, FLUSH)).strikes().stream()
                .map(Strike::after)
                .toList();
    }

    private static List<Long> choices(long seed) {
        return RunPlan.of(seed, List.of(KILL, FLUSH)).strikes().stream()
                .map(strike -> strike.choices().nextLong())
                .toList();
    }
}
