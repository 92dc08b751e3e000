package frontrow.concert.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.concert.seatmap.PriceRun;
import frontrow.contracts.concert.ConcertScheduled;
import frontrow.contracts.concert.SeatPriceRun;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleMessagesTest {

    private static final Instant START = Instant.parse("2026-05-29T10:30:00Z");
    private static final Instant NOW = Instant.parse("2026-05-01T01:00:00Z");
    private static final int EVENT_BYTES_AT_MOST = 900_000;

    @Test
    void tellsEverySeatAsRuns() {
        ConcertScheduled record = scheduled("밤", List.of(new PriceRun(1, 40, 50_000), new PriceRun(41, 50, 30_000)));
        assertThat(record)
                .isEqualTo(new ConcertScheduled(
                        1L,
                        "밤",
                        "홀",
                        START,
                        NOW,
                        List.of(new SeatPriceRun(1, 40, 50_000L), new SeatPriceRun(41, 50, 30_000L)),
                        NOW));
    }

    @Test
    void fitsTheBrokerWithAsManyAndAsLongRunsAsAreAllowed() throws IOException {
        int first = ScheduleChecks.SEAT_NUMBER_AT_MOST - ScheduleChecks.RUNS_AT_MOST;
        List<PriceRun> runs = IntStream.range(first, first + ScheduleChecks.RUNS_AT_MOST)
                .mapToObj(n -> new PriceRun(n, n, ScheduleChecks.PRICE_WON_AT_MOST - n % 2))
                .toList();
        ConcertScheduled record = scheduled("🎻".repeat(ScheduleChecks.TEXT_AT_MOST), runs);
        assertThat(record.toByteBuffer().remaining()).isLessThan(EVENT_BYTES_AT_MOST);
    }

    private static ConcertScheduled scheduled(String title, List<PriceRun> runs) {
        return ScheduleMessages.scheduled(new ScheduledConcert(1, new NewConcert(title, "홀", START, NOW, runs), NOW));
    }
}
