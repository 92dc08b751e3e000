package frontrow.reservation.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayWithinTest {

    @ParameterizedTest
    @CsvSource({"PT5M, 5분 내에 결제해주세요", "PT4M37.9S, 4분 37초 내에 결제해주세요", "PT20S, 20초 내에 결제해주세요", "PT0.2S, 1초 내에 결제해주세요"})
    void tellsMinutesAndSeconds(Duration left, String text) {
        assertThat(PayWithin.text(left)).isEqualTo(text);
    }
}
