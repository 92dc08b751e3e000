package frontrow.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WonTest {

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Won(-1)).withMessageContaining("-1");
        assertThat(new Won(0)).isEqualTo(Won.ZERO);
    }

    @Test
    void addsUp() {
        assertThat(new Won(50_000).plus(new Won(30_000))).isEqualTo(new Won(80_000));
    }

    @Test
    void throwsRatherThanOverflow() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Won(Long.MAX_VALUE).plus(new Won(1)));
    }

    @Test
    void comparesByAmount() {
        assertThat(new Won(1)).isLessThan(new Won(2)).hasToString("1 won");
    }
}
