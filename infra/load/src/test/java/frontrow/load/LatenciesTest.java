package frontrow.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void tellHowLongMostTook() {
        for (int ms = 1; ms <= 200; ms++) {
            latencies.add(Duration.ofMillis(ms));
        }
        assertThat(latencies.count()).isEqualTo(200);
        assertThat(latencies.percentile(50)).isEqualTo(Duration.ofMillis(100));
        assertThat(latencies.percentile(99)).isEqualTo(Duration.ofMillis(198));
        assertThat(latencies.percentile(100)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void areZeroWhereThereIsNone() {
        assertThat(latencies.percentile(99)).isZero();
    }

    @Test
    void countWhatTookTooLongToBeToldApart() {
        latencies.add(Duration.ofMinutes(5));
        assertThat(latencies.count()).isEqualTo(1);
        assertThat(latencies.percentile(99)).isEqualTo(Duration.ofSeconds(30));
    }
}
