package frontrow.concert.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @Test
    void readsTheOffset() {
        Instant half = Instant.parse("2026-05-29T06:30:00Z");
        assertThat(Rfc3339.parse("2026-05-29T15:30:00+09:00")).contains(half);
        assertThat(Rfc3339.parse("2026-05-29T06:30:00Z")).contains(half);
        assertThat(Rfc3339.parse("2026-05-29t06:30:00z")).contains(half);
        assertThat(Rfc3339.parse("2026-05-29T06:30:00.000000001-00:00")).contains(half.plusNanos(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-05-29",
                "2026-05-29T15:30:00",
                "2026-05-29T15:30+09:00",
                "2026-05-29 15:30:00+09:00",
                "2026-05-29T15:30:00+09",
                "2026-05-29T15:30:00+0900",
                "2026-05-29T15:30:00+09:00[Asia/Seoul]",
                "2026-02-30T15:30:00+09:00",
                "2026-05-29T24:30:00+09:00",
                "2026-05-29T15:30:00+25:00",
                "+12026-05-29T15:30:00+09:00",
                "1780036200"
            })
    void refusesWhatIsNotRfc3339(String text) {
        assertThat(Rfc3339.parse(text)).isEmpty();
    }
}
