package frontrow.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.queue.ExpireToken;
import frontrow.contracts.value.PaymentId;
import frontrow.messaging.Subscription;
import frontrow.messaging.UuidV7;
import frontrow.test.ParticipantCases;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases by which the exploration of the saga knows this service, on the real database. */
@QueueTest
class SpendingCasesIT {
    private static final Duration BOUND = Duration.ofSeconds(15);

    @Autowired
    private QueueClient queue;

    @Autowired
    private Books books;

    @Autowired
    private Subscription queueCommands;

    @Autowired
    private JdbcClient jdbc;

    @Value("${frontrow.messaging.topic-prefix}")
    private String prefix;

    private final String payment = PaymentId.of(UuidV7.next()).toString();
    private final String another = PaymentId.of(UuidV7.next()).toString();
    private RecordProbe events;
    private String token;
    private String admission;

    @BeforeEach
    void oneIsInside() {
        books.clear();
        events = RecordProbe.of(Topic.QUEUE_EVENTS, prefix);
        token = queue.join("buyer").token();
        admission = books.admissionOf("buyer");
    }

    @AfterEach
    void closeProbe() {
        events.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/participants/queue.csv", useHeadersInDisplayName = true)
    void answersAndSpends(String what, String heard, String answers, String state) {
        ParticipantCases.words(heard).forEach(this::hear);

        Awaitility.await()
                .atMost(BOUND)
                .pollInSameThread()
                .untilAsserted(() -> assertThat(answered()).as(what).isEqualTo(answers == null ? "" : answers));
        assertThat(state()).as(what).isEqualTo(state);
    }

    private void hear(String word) {
        switch (word) {
            case "order" -> queueCommands.handler().accept(new ExpireToken(payment, admission, "buyer"));
            case "order-2" -> queueCommands.handler().accept(new ExpireToken(another, admission, "buyer"));
            case "leave" -> queue.leave(token);
            default -> throw new IllegalArgumentException(word);
        }
    }

    private String answered() {
        return ParticipantCases.cell(
                events.all().stream().map(RecordProbe.Seen::record).toList(), List.of(payment, another));
    }

    private String state() {
        return jdbc.sql("""
            SELECT concat_ws(' ', status, end_reason,
                CASE payment_id WHEN CAST(:first AS uuid) THEN 1 WHEN CAST(:second AS uuid) THEN 2 END)
            FROM admissions WHERE admission_id = CAST(:admission AS uuid)
            """)
                .param("first", payment.substring("pay-".length()))
                .param("second", another.substring("pay-".length()))
                .param("admission", admission)
                .query(String.class)
                .single();
    }
}
