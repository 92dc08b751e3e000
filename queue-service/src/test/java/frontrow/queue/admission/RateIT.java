package frontrow.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import frontrow.queue.admission.QueueClient.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Five a second into a room for twenty, measured over six seconds. */
@QueueTest
@TestPropertySource(
        properties = {
            "frontrow.queue.capacity=20",
            "frontrow.queue.admissions-per-second=5",
            "frontrow.queue.rate-window=6s"
        })
class RateIT {
    private static final int RATE = 5;
    private static final int CAPACITY = 20;
    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    private QueueClient queue;

    @Autowired
    private Books books;

    @BeforeEach
    void nobodyIsThere() {
        books.clear();
    }

    @Test
    void admitsNoFasterThanTheRateAndTellsWhenItSlowsDown() {
        List<Answer> joined = new ArrayList<>();
        for (int i = 0; i < 2 * CAPACITY; i++) {
            joined.add(queue.join("crowd-" + i));
        }
        Answer last = joined.getLast();
        // By the configured rate: nothing has been measured yet.
        assertThat(last.number("estimatedWaitSeconds")).isEqualTo(Math.ceilDiv(last.number("queuePosition"), RATE));

        await().atMost(SOON).until(() -> books.active() == CAPACITY);
        assertThatNoSecondHadMoreThan(2 * RATE);
        assertThat(books.placesInOrderOfAdmission()).isSorted();
        Answer whileMoving = queue.status(last.token());
        assertThat(whileMoving.number("estimatedWaitSeconds")).isBetween(3L, 8L);

        // The room is full: nobody moves, and the estimate says so as the window goes by.
        await().atMost(SOON).until(() -> queue.status(last.token()).number("estimatedWaitSeconds") > 120);
        assertThat(queue.status(last.token()).text("estimatedWaitTime")).matches("\\d+분");

        // The first half leaves: the line moves again.
        joined.stream().limit(CAPACITY).forEach(answer -> queue.leave(answer.token()));
        await().atMost(SOON)
                .until(() -> queue.status(last.token()).text("status").equals("active"));
        assertThat(books.mostInsideAtOnce()).isEqualTo(CAPACITY);
    }

    /** A full bucket on top of the rate is the most that one second can see. */
    private void assertThatNoSecondHadMoreThan(int most) {
        List<Long> times = books.admissionMillis();
        for (int i = 0; i + most < times.size(); i++) {
            assertThat(times.get(i + most) - times.get(i)).isGreaterThan(1000);
        }
    }
}
