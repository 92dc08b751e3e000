package frontrow.payment.process;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.value.Won;
import frontrow.payment.saga.PaymentState;
import frontrow.payment.saga.PinnedSeats;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReminderTest {

    private static final Instant NOW = Instant.parse("2026-05-29T06:30:00Z");
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final PinnedSeats SEATS = new PinnedSeats(List.of(15), new Won(50_000));
    private static final PaymentState CONFIRMING = new PaymentState.Confirming(SEATS);

    @Test
    void waitsTwiceAsLongEachTimeAndAtMostFiveSeconds() {
        List<Duration> waits = IntStream.of(1, 2, 3, 4, 5, 1_000_000)
                .mapToObj(asked -> Reminder.after(CONFIRMING, asked, null, NOW, FIRST_WAIT))
                .map(reminder -> Duration.between(NOW, reminder.dueAt()))
                .toList();

        assertThat(waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 5L, 5L, 5L);
    }

    @Test
    void isNoLaterThanTheLastDeadline() {
        Instant deadline = NOW.plusMillis(300);

        Reminder reminder = Reminder.after(new PaymentState.Pinning(), 1, deadline, NOW, FIRST_WAIT);

        assertThat(reminder.dueAt()).isEqualTo(deadline);
        assertThat(reminder.deadline()).isEqualTo(deadline);
    }

    @Test
    void forgetsTheDeadlineOnceTheMoneyIsTaken() {
        Reminder reminder = Reminder.after(CONFIRMING, 1, NOW.plusMillis(300), NOW, FIRST_WAIT);

        assertThat(reminder.deadline()).isNull();
        assertThat(reminder.dueAt()).isEqualTo(NOW.plus(FIRST_WAIT));
    }

    @Test
    void isNoneForAPaymentThatHasEnded() {
        Reminder reminder = Reminder.after(new PaymentState.Confirmed(SEATS), 1, NOW, NOW, FIRST_WAIT);

        assertThat(reminder).isEqualTo(new Reminder(0, null, null));
    }
}
