package frontrow.wallet.charge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChargeLimitsTest {

    private final ChargeLimits limits = new ChargeLimits(10_000, 1_000_000, 1_000_000_000_000L);

    @ParameterizedTest
    @ValueSource(longs = {10_000, 10_001, 1_000_000})
    void allowsWhatLiesBetweenTheLimits(long amount) {
        assertThat(limits.allows(amount)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -10_000, 0, 9_999, 1_000_001, Long.MAX_VALUE})
    void refusesWhatLiesOutside(long amount) {
        assertThat(limits.allows(amount)).isFalse();
    }

    @Test
    void isOutOfOrderWhereNoAmountWouldBeAllowed() {
        assertThat(limits.isInOrder()).isTrue();
        assertThat(new ChargeLimits(2, 1, 10).isInOrder()).isFalse();
    }
}
