package frontrow.faults.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import frontrow.faults.system.Layout;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void repeatRunsEachTimeWithTheNextSeed() {
        assertThat(Wishes.parse(5, HOUR, "wallet.kill, redis.flush", 2).named())
                .extracting(RunPlan::toString)
                .containsExactly(
                        "wallet.kill seed 5", "redis.flush seed 5", "wallet.kill seed 6", "redis.flush seed 6");
    }

    @Test
    void nameManyCellsByAPattern() {
        assertThat(Wishes.parse(1, HOUR, "(queue|wallet)(\\.x2)?\\.kill", 1).named())
                .extracting(RunPlan::layout)
                .as("one system after the other")
                .containsExactly(Layout.SINGLE, Layout.SINGLE, Layout.DOUBLE, Layout.DOUBLE);
    }

    @Test
    void nameAPairAsAResultDoes() {
        assertThat(Wishes.parse(9, HOUR, "wallet.clock+5m+redis.kill", 1).named())
                .extracting(RunPlan::ids)
                .containsExactly(List.of("wallet.clock+5m", "redis.kill"));
    }

    @Test
    void refuseWhatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wishes.parse(1, HOUR, "wallet.sings", 1).named())
                .withMessage("no cell is called wallet.sings");
        assertThatIllegalArgumentException().isThrownBy(() -> Wishes.parse(1, HOUR, "", 0));
    }

    @Test
    void nameNothingWhereNothingIsSaid() {
        assertThat(Wishes.parse(1, HOUR, " ", 1).cells()).isEmpty();
    }
}
