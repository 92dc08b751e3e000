package frontrow.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.queue.ExpireToken;
import frontrow.contracts.queue.TokenExpired;
import frontrow.contracts.queue.TokenExpiryReason;
import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.messaging.Subscription;
import frontrow.messaging.UuidV7;
import frontrow.queue.line.ActiveToken;
import frontrow.queue.line.TokenEntries;
import frontrow.queue.line.WaitingLine;
import frontrow.queue.token.QueueToken;
import frontrow.queue.token.TokenHash;
import frontrow.test.ParticipantCases;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@QueueTest
class SpendingIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    private QueueClient queue;

    @Autowired
    private Books books;

    @Autowired
    private TokenEntries entries;

    @Autowired
    private WaitingLine line;

    @Autowired
    private Subscription queueCommands;

    @Value("${frontrow.messaging.topic-prefix}")
    private String prefix;

    private RecordProbe events;

    @BeforeEach
    void nobodyIsThere() {
        books.clear();
        events = RecordProbe.of(Topic.QUEUE_EVENTS, prefix);
    }

    @AfterEach
    void closeProbe() {
        events.close();
    }

    @Test
    void spendsTheTokenOfAPaymentBeforeItSaysSo() {
        String token = queue.join("buyer").token();
        String payment = payment();

        order(payment, books.admissionOf("buyer"), "buyer");
        var answer = events.awaitSeen(SOON, TokenExpired.class, event -> payment.equals(event.getPaymentId()));

        assertThat(queue.status(token).status()).isEqualTo(401);
        assertThat(queue.checkToken(token).text("state")).isEqualTo("GONE");
        assertThat(books.entry(hash(token).hex())).containsEntry("state", "spent");
        assertThat(books.statesOf("buyer")).containsExactly("ended PAID");
        assertThat(answer.key()).isEqualTo(payment);
        assertThat(((TokenExpired) answer.record()).getReason()).isEqualTo(TokenExpiryReason.PAID);
    }

    @Test
    void answersAnOrderThatComesAgainAsBefore() {
        queue.join("buyer");
        String admission = books.admissionOf("buyer");
        String payment = payment();

        order(payment, admission, "buyer");
        order(payment, admission, "buyer");

        TokenExpired last = lastOf(payment, 2);
        assertThat(answers(payment)).hasSize(2).containsOnly(last);
        assertThat(books.statesOf("buyer")).containsExactly("ended PAID");
    }

    @Test
    void answersThoughTheAdmissionHadEnded() {
        queue.leave(queue.join("buyer").token());
        String payment = payment();

        order(payment, books.admissionOf("buyer"), "buyer");

        assertThat(lastOf(payment, 1).getReason()).isEqualTo(TokenExpiryReason.PAID);
        assertThat(books.statesOf("buyer")).containsExactly("ended LEFT");
    }

    @Test
    void answersThoughItKnowsNoSuchAdmission() {
        String payment = payment();

        order(payment, UuidV7.next().toString(), "stranger");

        assertThat(lastOf(payment, 1).getUserId()).isEqualTo("stranger");
    }

    @Test
    void neverBringsASpentTokenBackToLife() {
        String token = queue.join("buyer").token();
        AdmissionId admission = AdmissionId.parse(books.admissionOf("buyer"));
        String payment = payment();
        order(payment, admission.toString(), "buyer");
        lastOf(payment, 1);

        // What a replica would write that read the admission while it was active.
        entries.cache(line.open().readAtMillis(), active(admission, hash(token)));

        assertThat(books.entry(hash(token).hex())).containsEntry("state", "spent");
        assertThat(queue.status(token).status()).isEqualTo(401);
    }

    @Test
    void believesNoSnapshotThatIsOld() {
        String token = queue.join("buyer").token();
        AdmissionId admission = AdmissionId.parse(books.admissionOf("buyer"));
        books.flushRedis();

        entries.cache(line.open().readAtMillis() - 6000, active(admission, hash(token)));

        assertThat(books.entry(hash(token).hex())).isEmpty();
    }

    @Test
    void givesTheBuyerANewTokenAfterwards() {
        String token = queue.join("buyer").token();
        String payment = payment();
        order(payment, books.admissionOf("buyer"), "buyer");
        lastOf(payment, 1);

        var again = queue.join("buyer");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.token()).isNotEqualTo(token);
    }

    /** The cases by which the exploration of the saga knows this service. */
    @ParameterizedTest
    @CsvFileSource(resources = "/participants/queue.csv", useHeadersInDisplayName = true)
    void answersAndSpends(String what, String heard, String answers, String state) {
        String token = queue.join("buyer").token();
        String admission = books.admissionOf("buyer");
        List<String> payments = List.of(payment(), payment());
        for (String word : ParticipantCases.words(heard)) {
            switch (word) {
                case "order" -> queueCommands.handler().accept(new ExpireToken(payments.get(0), admission, "buyer"));
                case "order-2" -> queueCommands.handler().accept(new ExpireToken(payments.get(1), admission, "buyer"));
                case "leave" -> queue.leave(token);
                default -> throw new IllegalArgumentException(word);
            }
        }

        ParticipantCases.awaitAnswers(events, payments, answers, what, SOON);
        assertThat(books.endOf(admission, payments)).as(what).isEqualTo(state);
    }

    private void order(String payment, String admission, String user) {
        events.send(
                Topic.QUEUE_COMMANDS,
                payment,
                ExpireToken.newBuilder()
                        .setPaymentId(payment)
                        .setAdmissionId(admission)
                        .setUserId(user)
                        .build());
    }

    private TokenExpired lastOf(String payment, int count) {
        return events.await(
                SOON,
                TokenExpired.class,
                event ->
                        payment.equals(event.getPaymentId()) && answers(payment).size() >= count);
    }

    private List<TokenExpired> answers(String payment) {
        return events.all().stream()
                .map(RecordProbe.Seen::record)
                .filter(TokenExpired.class::isInstance)
                .map(TokenExpired.class::cast)
                .filter(event -> Objects.equals(event.getPaymentId(), payment))
                .toList();
    }

    private static String payment() {
        return PaymentId.of(UuidV7.next()).toString();
    }

    private static TokenHash hash(String token) {
        return QueueToken.parse(token).orElseThrow().hash();
    }

    private static ActiveToken active(AdmissionId admission, TokenHash hash) {
        return new ActiveToken(
                admission, hash, new UserId("buyer"), Instant.parse("2099-01-01T00:00:00Z"), Duration.ofHours(1));
    }
}
