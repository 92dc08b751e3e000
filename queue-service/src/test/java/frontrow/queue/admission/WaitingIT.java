package frontrow.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import frontrow.contracts.value.AdmissionId;
import frontrow.queue.QueueProperties;
import frontrow.queue.admission.QueueClient.Answer;
import frontrow.queue.line.LineAway;
import frontrow.queue.line.WaitingLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A room for two, so that everybody else waits. */
@QueueTest
@TestPropertySource(properties = "frontrow.queue.capacity=2")
class WaitingIT {
    private static final int CAPACITY = 2;
    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private QueueClient queue;

    @Autowired
    private Books books;

    @Autowired
    private LineKeeping lineKeeping;

    @Autowired
    private WaitingLine line;

    @Autowired
    private Admissions admissions;

    @Autowired
    private OutgoingMessages events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private QueueProperties properties;

    @BeforeEach
    void nobodyIsThere() {
        books.clear();
    }

    @Test
    void hasThoseWaitForWhomThereIsNoRoom() {
        fillTheRoom();
        Answer joined = queue.join("fan-3");

        assertThat(joined.status()).isEqualTo(201);
        assertThat(joined.body().propertyNames())
                .containsExactly(
                        "token",
                        "status",
                        "queuePosition",
                        "estimatedWaitTime",
                        "estimatedWaitSeconds",
                        "pollAfterSeconds");
        assertThat(joined.text("status")).isEqualTo("waiting");
        assertThat(joined.number("queuePosition")).isEqualTo(1);
        assertThat(joined.text("estimatedWaitTime")).isEqualTo("1분 미만");
        assertThat(joined.number("estimatedWaitSeconds")).isPositive();
        assertThat(joined.number("pollAfterSeconds")).isBetween(1L, 30L);
        assertThat(queue.join("fan-4").number("queuePosition")).isEqualTo(2);
    }

    @Test
    void tellsThoseWhoWaitTheirPlace() {
        fillTheRoom();
        queue.join("fan-3");
        String token = queue.join("fan-4").token();
        Answer status = queue.status(token);

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.body().propertyNames())
                .containsExactly("status", "position", "estimatedWaitTime", "estimatedWaitSeconds", "pollAfterSeconds");
        assertThat(status.text("status")).isEqualTo("waiting");
        assertThat(status.number("position")).isEqualTo(2);
        assertThat(queue.statusInEnglish(token).text("estimatedWaitTime")).isEqualTo("under 1 min");
    }

    @Test
    void tellsTheGatewayWhoOnlyWaits() {
        fillTheRoom();
        Answer checked = queue.checkToken(queue.join("fan-3").token());

        assertThat(checked.text("state")).isEqualTo("WAITING");
        assertThat(checked.text("userId")).isEqualTo("fan-3");
        assertThat(checked.number("position")).isEqualTo(1);
        assertThat(checked.body().path("activeUntil").isNull()).isTrue();
    }

    @Test
    void keepsThePlaceOfWhoJoinsAgain() {
        fillTheRoom();
        Answer first = queue.join("fan-3");
        queue.join("fan-4");
        Answer again = queue.join("fan-3");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.token()).isEqualTo(first.token());
        assertThat(again.number("queuePosition")).isEqualTo(1);
        assertThat(queue.join("fan-4").number("queuePosition")).isEqualTo(2);
    }

    @Test
    void givesOnePlaceToAUserWhoJoinsManyTimesAtOnce() {
        fillTheRoom();
        List<Answer> answers = AtOnce.call(20, _ -> queue.join("fan-3"));

        assertThat(answers)
                .extracting(Answer::token)
                .containsOnly(answers.getFirst().token());
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(queue.join("fan-4").number("queuePosition")).isEqualTo(2);
    }

    @Test
    void admitsInTheOrderOfJoining() {
        List<String> inside = fillTheRoom();
        List<String> waiting = join("fan-3", "fan-4", "fan-5");

        queue.leave(inside.get(0));
        await().atMost(SOON).until(() -> isActive(waiting.get(0)));
        queue.leave(inside.get(1));
        await().atMost(SOON).until(() -> isActive(waiting.get(1)));

        assertThat(queue.status(waiting.get(2)).number("position")).isEqualTo(1);
        assertThat(books.orderOfAdmission()).containsExactly("fan-1", "fan-2", "fan-3", "fan-4");
    }

    @Test
    void passesOverThoseWhoLeft() {
        List<String> inside = fillTheRoom();
        List<String> waiting = join("fan-3", "fan-4", "fan-5");

        assertThat(queue.leave(waiting.get(0)).status()).isEqualTo(204);
        assertThat(queue.status(waiting.get(0)).status()).isEqualTo(401);
        assertThat(queue.status(waiting.get(1)).number("position")).isEqualTo(1);
        queue.leave(inside.get(0));

        await().atMost(SOON).until(() -> isActive(waiting.get(1)));
        assertThat(queue.status(waiting.get(2)).number("position")).isEqualTo(1);
    }

    @Test
    void passesOverPlacesWhoseAdmissionHasEnded() {
        List<String> inside = fillTheRoom();
        List<String> waiting = join("fan-3", "fan-4");
        // As if the place had outlived its admission: Redis was away when the user left.
        transaction.executeWithoutResult(
                _ -> admissions.end(AdmissionId.parse(books.admissionOf("fan-3")), EndReason.LEFT, null));

        queue.leave(inside.get(0));

        await().atMost(SOON).until(() -> isActive(waiting.get(1)));
        assertThat(books.statesOf("fan-3")).containsExactly("ended LEFT");
    }

    @Test
    void losesOnlyTheLineWithRedis() {
        List<String> inside = fillTheRoom();
        String waiting = queue.join("fan-3").token();

        books.flushRedis();

        assertThat(queue.status(waiting).status()).isEqualTo(401);
        assertThat(queue.status(waiting).text("error")).isEqualTo("토큰 재발급이 필요합니다");
        assertThat(queue.checkToken(waiting).text("state")).isEqualTo("GONE");
        assertThat(queue.status(inside.get(0)).text("status")).isEqualTo("active");
        assertThat(queue.checkToken(inside.get(1)).text("state")).isEqualTo("ACTIVE");
        assertThat(queue.join("fan-1").token()).isEqualTo(inside.get(0));

        Answer again = queue.join("fan-3");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.token()).isNotEqualTo(waiting);
        assertThat(again.number("queuePosition")).isEqualTo(1);
        assertThat(books.statesOf("fan-3")).containsExactly("ended LEFT", "waiting");
        assertThat(books.active()).isEqualTo(CAPACITY);
    }

    @Test
    void takesThoseInWhoWereBeingAdmittedWhenARoundBrokeOff() {
        List<String> inside = fillTheRoom();
        List<String> waiting = join("fan-3", "fan-4");
        // Popped, and then the round rolled back: its replica died, say.
        transaction.executeWithoutResult(status -> {
            admissions.lockActivations(Duration.ofSeconds(2));
            assertThat(line.admit(1).picks()).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(queue.status(waiting.get(0)).number("position")).isEqualTo(1);

        queue.leave(inside.get(0));

        await().atMost(SOON).until(() -> isActive(waiting.get(0)));
        assertThat(queue.status(waiting.get(1)).number("position")).isEqualTo(1);
    }

    @Test
    void neverHasMoreInsideThanThereIsRoomWithSeveralRoundsAtOnce() {
        Admitter another = new Admitter(transaction, admissions, line, events, properties);
        int fans = 40;
        List<Answer> joined = AtOnce.call(fans, i -> queue.join("crowd-" + i));
        List<String> tokens = new ArrayList<>(joined.stream().map(Answer::token).toList());

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            AtOnce.call(4, _ -> round(another));
            assertThat(books.active()).isLessThanOrEqualTo(CAPACITY);
            tokens.removeIf(token -> isActive(token) && queue.leave(token).status() == 204);
            return tokens.isEmpty();
        });

        assertThat(books.mostInsideAtOnce()).isEqualTo(CAPACITY);
        assertThat(books.orderOfAdmission()).hasSize(fans).doesNotHaveDuplicates();
        assertThat(books.placesInOrderOfAdmission()).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void clearsOutAdmissionsWhosePlaceWasLost() {
        fillTheRoom();
        join("fan-3", "fan-4");
        books.age("fan-3", Duration.ofMinutes(5));
        books.age("fan-4", Duration.ofMinutes(5));
        books.removeFromLine("fan-3");

        lineKeeping.closeLost();
        await().atMost(SOON).until(() -> books.statesOf("fan-3").equals(List.of("ended LEFT")));
        assertThat(books.statesOf("fan-4")).containsExactly("waiting");

        books.flushRedis();
        lineKeeping.closeLost();
        await().atMost(SOON).until(() -> books.statesOf("fan-4").equals(List.of("ended LEFT")));
    }

    private List<String> fillTheRoom() {
        return join("fan-1", "fan-2");
    }

    private List<String> join(String... users) {
        return Arrays.stream(users).map(user -> queue.join(user).token()).toList();
    }

    private static boolean round(Admitter admitter) {
        try {
            admitter.round(true);
            return true;
        } catch (LineAway _) {
            return false; // a busy machine; the next round goes on with those this one popped
        }
    }

    private boolean isActive(String token) {
        return queue.status(token).text("status").equals("active");
    }
}
