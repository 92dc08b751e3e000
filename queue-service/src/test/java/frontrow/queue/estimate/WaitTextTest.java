package frontrow.queue.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1분 미만, under 1 min",
        "59, 1분 미만, under 1 min",
        "60, 1분, 1 min",
        "61, 2분, 2 min",
        "720, 12분, 12 min",
        "900, 15분, 15 min",
        "3540, 59분, 59 min",
        "3541, 1시간, 1 h",
        "3600, 1시간, 1 h",
        "3900, 1시간 5분, 1 h 5 min",
        "90000, 25시간, 25 h"
    })
    void saysHowLongItTakes(long seconds, String korean, String english) {
        assertThat(WaitText.KOREAN.of(Duration.ofSeconds(seconds))).isEqualTo(korean);
        assertThat(WaitText.ENGLISH.of(Duration.ofSeconds(seconds))).isEqualTo(english);
    }

    @Test
    void speaksKoreanUnlessAskedOtherwise() {
        assertThat(WaitText.forHeader(null)).isEqualTo(WaitText.KOREAN);
        assertThat(WaitText.forHeader("")).isEqualTo(WaitText.KOREAN);
        assertThat(WaitText.forHeader("*")).isEqualTo(WaitText.KOREAN);
        assertThat(WaitText.forHeader("fr, de;q=0.5")).isEqualTo(WaitText.KOREAN);
        assertThat(WaitText.forHeader(";;;q=nonsense")).isEqualTo(WaitText.KOREAN);
        assertThat(WaitText.forHeader("ko-KR, en;q=0.8")).isEqualTo(WaitText.KOREAN);
    }

    @Test
    void speaksEnglishWhereThatIsPreferred() {
        assertThat(WaitText.forHeader("en")).isEqualTo(WaitText.ENGLISH);
        assertThat(WaitText.forHeader("en-GB, ko;q=0.1")).isEqualTo(WaitText.ENGLISH);
        assertThat(WaitText.forHeader("fr, en;q=0.3")).isEqualTo(WaitText.ENGLISH);
    }
}
