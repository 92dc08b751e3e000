package frontrow.http.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.http.start.WrongSetting;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ClockOffsetTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-29T12:00:00Z"), ZoneOffset.UTC);

    private final MockEnvironment environment = new MockEnvironment();

    @ParameterizedTest
    @CsvSource({
        "PT5M, 2026-05-29T12:05:00Z",
        "-PT5M, 2026-05-29T11:55:00Z",
        "PT-5M, 2026-05-29T11:55:00Z",
        "PT0S, 2026-05-29T12:00:00Z"
    })
    void movesAClock(String text, Instant moved) {
        assertThat(ClockOffset.of(text, environment).applyTo(NOON).instant()).isEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5m", "P5M", "five minutes"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> ClockOffset.of(text, environment))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("frontrow.clock.offset: \"" + text + "\" is no ISO-8601 duration, such as PT5M or -PT5M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "-PT0.001S"})
    void isRefusedInProduction(String text) {
        environment.setActiveProfiles("production");

        assertThatThrownBy(() -> ClockOffset.of(text, environment))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("frontrow.clock.offset: it is ")
                .hasMessageEndingWith(" in the profile production, and a wrong clock is for tests alone");
    }

    @Test
    void letsProductionStartWithARightClock() {
        environment.setActiveProfiles("production");

        assertThat(ClockOffset.of("PT0S", environment).applyTo(NOON)).isEqualTo(NOON);
    }
}
