package frontrow.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import frontrow.contracts.Topic;
import frontrow.contracts.queue.TokenExpired;
import frontrow.contracts.queue.TokenExpiryReason;
import frontrow.contracts.reservation.SeatVersion;
import frontrow.contracts.reservation.SeatsHeld;
import frontrow.contracts.value.ReservationId;
import frontrow.messaging.UuidV7;
import frontrow.queue.admission.QueueClient.Answer;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** A room for one, for two seconds, and a line whose people have a second to ask again, three times. */
@QueueTest
@TestPropertySource(
        properties = {
            "frontrow.queue.capacity=1",
            "frontrow.queue.active-duration=2s",
            "frontrow.queue.poll-interval=1s",
            "frontrow.queue.expiry-grace=1s",
            "frontrow.queue.sweep-interval=100ms"
        })
class LifetimeIT {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(1);

    @Autowired
    private QueueClient queue;

    @Autowired
    private Books books;

    @Autowired
    private Beats beats;

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
    void refusesTheTokenWhenItsTimeIsOverAndFreesTheSlotAfterTheGrace() {
        String inside = queue.join("fan-1").token();
        String waiting = queue.join("fan-2").token();

        await().atMost(SOON).until(() -> {
            queue.status(waiting); // goes on asking
            return queue.status(inside).status() == 401;
        });
        assertThat(books.statesOf("fan-1")).containsExactly("active");
        assertThat(queue.checkToken(inside).text("state")).isEqualTo("GONE");
        assertThat(queue.leave(inside).status()).isEqualTo(401);

        await().atMost(SOON).until(() -> queue.status(waiting).text("status").equals("active"));
        assertThat(books.statesOf("fan-1")).containsExactly("ended TIMED_OUT");
        assertThat(books.time("activated_at", "fan-2"))
                .isAfterOrEqualTo(books.time("active_until", "fan-1").plus(GRACE));
        String admission = books.admissionOf("fan-1");
        TokenExpired expired = events.await(
                SOON, TokenExpired.class, event -> event.getAdmissionId().equals(admission));
        assertThat(expired.getReason()).isEqualTo(TokenExpiryReason.TIMED_OUT);
    }

    @Test
    void prolongsTheStayOfWhoHoldsSeats() {
        String token = queue.join("fan-1").token();
        Instant until = books.time("activated_at", "fan-1").plusSeconds(60);

        hold("fan-1", until);

        await().atMost(SOON).until(() -> books.time("active_until", "fan-1").equals(until));
        assertThat(OffsetDateTime.parse(queue.status(token).text("activeUntil")).toInstant())
                .isEqualTo(until);
        assertThat(queue.join("fan-1").token()).isEqualTo(token);
    }

    @Test
    void doesNotShortenTheStay() {
        queue.join("fan-1");
        Instant until = books.time("active_until", "fan-1");

        hold("fan-1", until.minusSeconds(1));
        hold("fan-1", until.plusSeconds(30));

        await().atMost(SOON).until(() -> books.time("active_until", "fan-1").equals(until.plusSeconds(30)));
    }

    @Test
    void bringsBackWhoseHoldIsReportedWithinTheGrace() {
        String token = queue.join("fan-1").token();
        await().atMost(SOON).until(() -> queue.status(token).status() == 401);
        assertThat(books.statesOf("fan-1")).containsExactly("active");

        hold("fan-1", books.time("active_until", "fan-1").plusSeconds(60));

        await().atMost(SOON).until(() -> queue.status(token).text("status").equals("active"));
    }

    @Test
    void leavesEndedWhatHasEnded() {
        String token = queue.join("fan-1").token();
        String admission = books.admissionOf("fan-1");
        queue.leave(token);

        hold("fan-1", Instant.parse("2099-01-01T00:00:00Z"));
        queue.join("fan-2");
        hold("fan-2", Instant.parse("2099-01-01T00:00:00Z"));

        await().atMost(SOON)
                .until(() -> books.time("active_until", "fan-2").equals(Instant.parse("2099-01-01T00:00:00Z")));
        assertThat(books.admissionOf("fan-1")).isEqualTo(admission);
        assertThat(books.statesOf("fan-1")).containsExactly("ended LEFT");
        assertThat(queue.status(token).status()).isEqualTo(401);
    }

    @Test
    void letsGoOfWhoStopsAskingAndKeepsWhoAsks() {
        fillTheRoomForGood();
        String silent = queue.join("silent").token();
        String asking = queue.join("asking").token();
        assertThat(queue.status(asking).number("position")).isEqualTo(2);

        await().atMost(SOON).until(() -> queue.status(asking).number("position") == 1);

        assertThat(queue.status(silent).status()).isEqualTo(401);
        assertThat(queue.checkToken(silent).text("state")).isEqualTo("GONE");
        await().atMost(SOON).until(() -> books.statesOf("silent").equals(List.of("ended LEFT")));
        String admission = books.admissionOf("silent");
        TokenExpired left = events.await(
                SOON, TokenExpired.class, event -> event.getAdmissionId().equals(admission));
        assertThat(left.getReason()).isEqualTo(TokenExpiryReason.LEFT);
        Answer again = queue.join("silent");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.number("queuePosition")).isEqualTo(2);
    }

    @Test
    void doesNotCountAStandstillOfItsOwn() {
        fillTheRoomForGood();
        String token = queue.join("patient").token();

        beats.stop();
        await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
        beats.start();

        await().during(Duration.ofMillis(500))
                .atMost(SOON)
                .until(() -> books.statesOf("patient").equals(List.of("waiting")));
        assertThat(queue.status(token).number("position")).isEqualTo(1);
    }

    @Test
    void givesANewTokenToWhoseTimeIsOver() {
        String first = queue.join("fan-1").token();
        await().atMost(SOON).until(() -> queue.status(first).status() == 401);

        Answer again = queue.join("fan-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.token()).isNotEqualTo(first);
        assertThat(books.mostInsideAtOnce()).isEqualTo(1);
    }

    private void fillTheRoomForGood() {
        queue.join("resident");
        Instant until = Instant.parse("2099-01-01T00:00:00Z");
        hold("resident", until);
        await().atMost(SOON).until(() -> books.time("active_until", "resident").equals(until));
    }

    private void hold(String user, Instant expiresAt) {
        String reservation = ReservationId.of(UuidV7.next()).toString();
        events.send(
                Topic.RESERVATION_EVENTS,
                reservation,
                SeatsHeld.newBuilder()
                        .setReservationId(reservation)
                        .setUserId(user)
                        .setAdmissionId(books.admissionOf(user))
                        .setConcertId(1)
                        .setSeats(List.<SeatVersion>of())
                        .setAmountWon(50_000)
                        .setExpiresAt(expiresAt)
                        .setOccurredAt(expiresAt.minusSeconds(300))
                        .build());
    }
}
