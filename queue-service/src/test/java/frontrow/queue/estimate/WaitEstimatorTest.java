package frontrow.queue.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitEstimatorTest {
    private static final AdmissionRate NOTHING_SEEN = new AdmissionRate(0, 0);

    /** 50 a second configured; 500 slots of ten minutes each; ten seconds to believe. */
    private final WaitEstimator estimator = new WaitEstimator(
            new AdmissionRate(50, 1000),
            new AdmissionRate(500, Duration.ofMinutes(10).toMillis()),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    @Test
    void goesByTheConfiguredRateUntilEnoughWasSeen() {
        assertThat(estimator.at(100, NOTHING_SEEN).seconds()).isEqualTo(2);
        assertThat(estimator.at(100, new AdmissionRate(1, 9_999)).seconds()).isEqualTo(2);
    }

    @Test
    void goesByTheMeasuredRateOnceEnoughWasSeen() {
        AdmissionRate tenAMinute = new AdmissionRate(20, 120_000);
        WaitEstimator slowRoom = new WaitEstimator(
                new AdmissionRate(50, 1000),
                new AdmissionRate(1, 600_000),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30));

        assertThat(slowRoom.at(150, tenAMinute).seconds()).isEqualTo(900);
    }

    @Test
    void followsAChangeOfTheRate() {
        assertThat(estimator.at(600, new AdmissionRate(1200, 60_000)).seconds()).isEqualTo(30);
        assertThat(estimator.at(600, new AdmissionRate(300, 60_000)).seconds()).isEqualTo(120);
    }

    @Test
    void takesAFullRoomToEmptyItselfWhileNobodyMoves() {
        assertThat(estimator.at(500, new AdmissionRate(0, 60_000)).seconds()).isEqualTo(600);
        assertThat(estimator.at(1, new AdmissionRate(0, 60_000)).seconds()).isEqualTo(2);
    }

    @Test
    void promisesNoMoreThanTheConfiguredRateWhereTheRoomEmptiesFaster() {
        WaitEstimator oneASecond = new WaitEstimator(
                new AdmissionRate(1, 1000),
                new AdmissionRate(500, 120_000),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30));

        assertThat(oneASecond.at(37, new AdmissionRate(60, 60_000)).seconds()).isEqualTo(37);
    }

    @Test
    void roundsUpSoThatNobodyIsPromisedTooMuch() {
        assertThat(estimator.at(1, NOTHING_SEEN).seconds()).isEqualTo(1);
        assertThat(estimator.at(51, NOTHING_SEEN).seconds()).isEqualTo(2);
    }

    @Test
    void hasThoseFarFromTheFrontAskAtThePollInterval() {
        assertThat(estimator.at(100_000, NOTHING_SEEN).pollAfterSeconds()).isEqualTo(30);
    }

    @Test
    void hasThoseNearTheFrontAskSooner() {
        assertThat(estimator.at(1, NOTHING_SEEN).pollAfterSeconds()).isEqualTo(1);
        assertThat(estimator.at(1000, NOTHING_SEEN).pollAfterSeconds()).isEqualTo(10);
    }
}
