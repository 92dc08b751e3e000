package frontrow.faults.overload;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.faults.report.OverloadResult.Refused;
import frontrow.faults.report.OverloadResult.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Step PEAK = new Step(300, 100, 90, 250, new Refused(0, 0, 0, 0));
    private static final Refused QUICKLY = new Refused(500, 5, 3_200, 0);

    @Test
    void findsNothingWhereMostIsStillSoldAndTheRestRefusedQuickly() {
        assertThat(Judgement.findings(PEAK, at(200, QUICKLY), Duration.ofSeconds(15)))
                .isEmpty();
    }

    @Test
    void findsThatLessIsSoldThanFourFifths() {
        assertThat(Judgement.findings(PEAK, at(199, QUICKLY), Duration.ZERO))
                .containsExactly("Goodput under overload is 199 a minute, less than 80 % of 250.");
    }

    @Test
    void findsLateRefusals() {
        assertThat(Judgement.findings(PEAK, at(250, new Refused(9, 5, 4_001, 0)), Duration.ZERO))
                .containsExactly("One in a hundred who are refused waits 4001 ms for it.");
    }

    @Test
    void findsRequestsThatAreNeverAnswered() {
        assertThat(Judgement.findings(PEAK, at(250, new Refused(9, 5, 50, 2)), Duration.ZERO))
                .containsExactly("2 requests were never answered.");
    }

    @Test
    void findsASystemThatIsSlowToSellAgain() {
        assertThat(Judgement.findings(PEAK, at(250, QUICKLY), Duration.ofSeconds(16)))
                .containsExactly("A purchase after the overload took 16 s.");
    }

    private static Step at(long goodput, Refused refused) {
        return new Step(900, 900, 300, goodput, refused);
    }
}
