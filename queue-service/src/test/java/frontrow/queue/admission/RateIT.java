package frontrow.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.UserId;
import frontrow.messaging.UuidV7;
import frontrow.queue.admission.QueueClient.Answer;
import frontrow.queue.line.LineEpoch;
import frontrow.queue.line.Picks;
import frontrow.queue.line.WaitingLine;
import frontrow.queue.token.TokenHash;
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

    @Autowired
    private WaitingLine line;

    @Autowired
    private Beats beats;

    @BeforeEach
    void nobodyIsThere() {
        books.clear();
    }

    @Test
    void tellsHowTheLineMovesAndThatItStands() {
        List<Answer> joined = new ArrayList<>();
        for (int i = 0; i < 2 * CAPACITY; i++) {
            joined.add(queue.join("crowd-" + i));
        }
        Answer last = joined.getLast();
        await().atMost(SOON).until(() -> books.active() == CAPACITY);
        assertThat(books.placesInOrderOfAdmission()).isSorted();
        assertThat(queue.status(last.token()).number("estimatedWaitSeconds")).isBetween(1L, 60L);

        // The room is full: nobody moves, and the estimate says so as the window goes by.
        await().atMost(SOON).until(() -> queue.status(last.token()).number("estimatedWaitSeconds") > 120);
        assertThat(queue.status(last.token()).text("estimatedWaitTime")).matches("\\d+분");

        // The first half leaves: the line moves again.
        joined.stream().limit(CAPACITY).forEach(answer -> queue.leave(answer.token()));
        await().atMost(SOON)
                .until(() -> queue.status(last.token()).text("status").equals("active"));
        assertThat(books.mostInsideAtOnce()).isEqualTo(CAPACITY);
    }

    @Test
    void popsNobodyBeforeTheRateAllowsIt() {
        beats.stop();
        try {
            LineEpoch epoch = line.open();
            for (int i = 0; i < 4 * RATE; i++) {
                line.join(epoch, AdmissionId.of(UuidV7.next()), new UserId("fan-" + i), hash(i));
            }
            List<Long> poppedAt = new ArrayList<>();
            await().atMost(SOON).until(() -> {
                Picks picks = line.admit(1000);
                picks.picks().forEach(_ -> poppedAt.add(picks.atMillis()));
                line.forget(picks.picks().stream().map(Picks.Pick::admission).toList());
                return poppedAt.size() == 4 * RATE;
            });

            // One second's worth at once, and from then on one in each fifth of a second.
            for (int i = 0; i < poppedAt.size(); i++) {
                assertThat(poppedAt.get(i) - poppedAt.getFirst())
                        .as("pop %d", i)
                        .isGreaterThanOrEqualTo(Math.max(0, (i - RATE + 1) * 1000 / RATE));
            }
        } finally {
            beats.start();
        }
    }

    private static TokenHash hash(int number) {
        return new TokenHash("%064x".formatted(number));
    }
}
