package frontrow.concert.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedDatesTest {

    @Test
    void readsBackWhatItWrote() {
        List<LocalDate> days = List.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 15));
        assertThat(CachedDates.decode(CachedDates.encode(days))).contains(days);
    }

    @Test
    void knowsNoDayFromNoAnswer() {
        assertThat(CachedDates.encode(List.of())).isEmpty();
        assertThat(CachedDates.decode("")).contains(List.of());
    }

    @Test
    void takesWhatOthersWroteForNoAnswer() {
        assertThat(CachedDates.decode("2026-06-31")).isEmpty();
        assertThat(CachedDates.decode("2026-06-01,")).isEmpty();
        assertThat(CachedDates.decode("hello")).isEmpty();
    }

    @Test
    void keepsAnAnswerForTenMinutesAtMost() {
        assertThat(AvailableDates.timeToLive(null)).isEqualTo(Duration.ofMinutes(10));
        assertThat(AvailableDates.timeToLive(3_600_000L)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void keepsAnAnswerNoLongerThanItIsTrue() {
        assertThat(AvailableDates.timeToLive(1_500L)).isEqualTo(Duration.ofMillis(1_500));
        assertThat(AvailableDates.timeToLive(0L)).isZero();
    }
}
