package frontrow.load;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.load.ArrivalsReport.Evidence;
import frontrow.load.ArrivalsReport.Offer;
import frontrow.load.ArrivalsReport.Refusals;
import frontrow.load.ArrivalsReport.Visits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class PeakTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void isWhereMoreVisitsNoLongerMeanMorePurchases() {
        Peak peak = climb(rate -> Math.min(rate, 1_000));
        assertThat(rates(peak)).containsExactly(400, 600, 900, 1_350, 2_025, 3_037);
        assertThat(peak.best().goodputPerMinute()).isEqualTo(1_000);
        assertThat(peak.best().offer().visitsPerMinute()).isEqualTo(1_350);
    }

    @Test
    void isBehindASystemThatSellsLessTheMoreCome() {
        Peak peak = climb(rate -> rate <= 900 ? rate : 300);
        assertThat(rates(peak)).containsExactly(400, 600, 900, 1_350, 2_025);
        assertThat(peak.best().offer().visitsPerMinute()).isEqualTo(900);
    }

    @Test
    void standsOneBadStep() {
        Peak peak = climb(rate -> rate == 600 ? 100 : Math.min(rate, 1_000));
        assertThat(peak.best().goodputPerMinute()).isEqualTo(1_000);
    }

    @Test
    void isNotSoughtForEver() {
        assertThat(climb(rate -> rate).steps()).hasSize(12);
    }

    @Test
    void isSoughtNoLongerWhereNothingIsSold() {
        assertThat(climb(_ -> 0).steps()).hasSize(2);
    }

    private static Peak climb(IntUnaryOperator goodput) {
        return Peak.climb(400, rate -> report(rate, goodput.applyAsInt(rate)));
    }

    private static List<Integer> rates(Peak peak) {
        return peak.steps().stream().map(step -> step.offer().visitsPerMinute()).toList();
    }

    private static ArrivalsReport report(int rate, int goodput) {
        return new ArrivalsReport(
                new Offer(rate, MINUTE, rate, 0),
                new Visits(goodput, rate - goodput, goodput, MINUTE),
                new Refusals(0, Duration.ZERO, Duration.ZERO),
                new Tally(Map.of()),
                new Evidence(List.of(), List.of()));
    }
}
