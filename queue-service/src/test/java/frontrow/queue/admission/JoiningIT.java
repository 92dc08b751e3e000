package frontrow.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import frontrow.contracts.Topic;
import frontrow.contracts.queue.TokenActivated;
import frontrow.contracts.queue.TokenExpired;
import frontrow.contracts.queue.TokenExpiryReason;
import frontrow.contracts.queue.TokenIssued;
import frontrow.queue.admission.QueueClient.Answer;
import frontrow.queue.token.QueueToken;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

@QueueTest
class JoiningIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    @Autowired
    private QueueClient queue;

    @Autowired
    private Books books;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${frontrow.messaging.topic-prefix}")
    private String prefix;

    @BeforeEach
    void nobodyIsThere() {
        books.clear();
    }

    @Test
    void admitsAtOnceWhereNobodyWaits() {
        Answer joined = queue.join("fan-1");

        assertThat(joined.status()).isEqualTo(201);
        assertThat(joined.body().propertyNames()).containsExactly("token", "status", "queuePosition", "activeUntil");
        assertThat(joined.text("status")).isEqualTo("active");
        assertThat(joined.number("queuePosition")).isZero();
        OffsetDateTime until = OffsetDateTime.parse(joined.text("activeUntil"));
        assertThat(until.getOffset()).isEqualTo(ZoneOffset.ofHours(9));
        assertThat(until.toInstant())
                .isEqualTo(books.time("activated_at", "fan-1").plus(Duration.ofMinutes(10)));
        assertThat(joined.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void givesTheSameTokenOnJoiningAgain() {
        Answer first = queue.join("fan-1");
        Answer second = queue.join("fan-1");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(books.statesOf("fan-1")).containsExactly("active");
    }

    @Test
    void takesNobodyWithoutIdentity() {
        assertThat(queue.joinAsNobody().status()).isEqualTo(401);
    }

    @Test
    void tellsThoseInsideUntilWhen() {
        Answer joined = queue.join("fan-1");
        Answer status = queue.status(joined.token());

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.body().propertyNames()).containsExactly("status", "activeUntil");
        assertThat(status.text("status")).isEqualTo("active");
        assertThat(status.text("activeUntil")).isEqualTo(joined.text("activeUntil"));
    }

    @Test
    void refusesTokensThatItNeverGave() {
        assertRefused(queue.status("00000000-0000-4000-8000-000000000000"));
        assertRefused(queue.status("nonsense"));
        assertRefused(queue.statusWithoutToken());
        assertRefused(queue.leave("00000000-0000-4000-8000-000000000000"));
    }

    @Test
    void letsThoseInsideLeaveAndComeAgain() {
        String token = queue.join("fan-1").token();

        assertThat(queue.leave(token).status()).isEqualTo(204);
        assertRefused(queue.status(token));
        assertRefused(queue.leave(token));
        assertThat(queue.checkToken(token).text("state")).isEqualTo("GONE");

        Answer again = queue.join("fan-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.token()).isNotEqualTo(token);
        assertThat(books.statesOf("fan-1")).containsExactly("ended LEFT", "active");
    }

    @Test
    void tellsTheGatewayWhoseTokenItIs() {
        Answer joined = queue.join("fan-1");
        Answer checked = queue.checkToken(joined.token().toUpperCase(Locale.ROOT));

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.text("state")).isEqualTo("ACTIVE");
        assertThat(checked.text("userId")).isEqualTo("fan-1");
        assertThat(checked.text("admissionId")).isEqualTo(books.admissionOf("fan-1"));
        assertThat(checked.text("activeUntil")).isEqualTo(joined.text("activeUntil"));
        assertThat(checked.body().path("position").isNull()).isTrue();
    }

    @Test
    void tellsTheGatewayThatATokenIsNoGood() {
        assertThat(queue.checkToken("00000000-0000-4000-8000-000000000000").text("state"))
                .isEqualTo("GONE");
        assertThat(queue.checkToken("nonsense").text("state")).isEqualTo("GONE");
        assertThat(queue.check("{}").status()).isEqualTo(400);
        assertThat(queue.check("{\"token\": 1}").status()).isEqualTo(400);
    }

    @Test
    void tellsTheGatewayWhomAnEndedTokenLetInOnceAndOfNoOther() {
        String token = queue.join("fan-1").token();
        assertThat(queue.formerHolder(token).body().path("userId").isNull())
                .as("the token still lets in")
                .isTrue();

        queue.leave(token);

        assertThat(queue.formerHolder(token.toUpperCase(Locale.ROOT)).text("userId"))
                .isEqualTo("fan-1");
        for (String other : new String[] {"00000000-0000-4000-8000-000000000000", "nonsense"}) {
            assertThat(queue.formerHolder(other).body().path("userId").isNull()).isTrue();
        }
    }

    @Test
    void letsTheGatewayReadInRedisWhoIsInside() {
        Answer joined = queue.join("fan-1");
        var entry = books.entry(hash(joined.token()));

        assertThat(entry)
                .containsEntry("state", "active")
                .containsEntry("userId", "fan-1")
                .containsEntry("admissionId", books.admissionOf("fan-1"))
                .containsEntry(
                        "activeUntil",
                        Long.toString(OffsetDateTime.parse(joined.text("activeUntil"))
                                .toInstant()
                                .toEpochMilli()));
    }

    @Test
    void tellsOthersOfTheAdmissionButNeverOfTheToken() {
        Answer joined = queue.join("fan-events");
        String admission = books.admissionOf("fan-events");
        queue.leave(joined.token());

        try (RecordProbe probe = RecordProbe.of(Topic.QUEUE_EVENTS, prefix)) {
            probe.await(
                    SOON, TokenIssued.class, issued -> issued.getAdmissionId().equals(admission));
            TokenActivated activated = probe.await(
                    SOON, TokenActivated.class, event -> event.getAdmissionId().equals(admission));
            assertThat(activated.getActiveUntil())
                    .isEqualTo(OffsetDateTime.parse(joined.text("activeUntil")).toInstant());
            TokenExpired left = probe.await(
                    SOON, TokenExpired.class, event -> event.getAdmissionId().equals(admission));
            assertThat(left.getReason()).isEqualTo(TokenExpiryReason.LEFT);
            assertThat(left.getPaymentId()).isNull();
            assertThat(probe.all())
                    .noneMatch(seen -> seen.toString().contains(joined.token()))
                    .filteredOn(seen -> seen.record().toString().contains(admission))
                    .allMatch(seen -> admission.equals(seen.key()));
        }
    }

    @Test
    void turnsPeopleAwayQuicklyWhenTheDoorIsBlocked() {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> joining = new ArrayList<>();
            transaction.executeWithoutResult(_ -> {
                books.lockAdmissions();
                for (int i = 0; i < 10; i++) {
                    String fan = "fan-" + i;
                    joining.add(CompletableFuture.supplyAsync(() -> queue.joinOnce(fan), executor));
                }
                await().atMost(Duration.ofSeconds(4))
                        .until(() -> joining.stream()
                                        .filter(CompletableFuture::isDone)
                                        .count()
                                == 4);
            });

            List<Answer> answers = joining.stream().map(CompletableFuture::join).toList();
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(6);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 503)
                    .hasSize(4)
                    .allMatch(
                            answer -> answer.headers().firstValue("Retry-After").isPresent());
        }
    }

    private static String hash(String token) {
        return QueueToken.parse(token).orElseThrow().hash().hex();
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("code")).isEqualTo("TOKEN_INVALID");
        assertThat(answer.text("error")).isEqualTo("토큰 재발급이 필요합니다");
    }
}
