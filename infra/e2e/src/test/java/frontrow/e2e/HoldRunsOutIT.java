package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.reservation.SeatsReleased;
import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Concerts;
import frontrow.e2e.stage.Crowd;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds last three seconds here. */
@OnStage(reservation = "frontrow.reservation.hold-duration=3s")
class HoldRunsOutIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void freesASeatWithinASecondOfItsDeadlineAndLeavesAMark() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(100_000);
        Answer held = fan.hold(concert, 1).expect(201);
        String reservation = held.text("reservationId");

        awaitRelease(reservation);

        assertThat(fan.reservation(reservation).expect(200).text("status")).isEqualTo("RELEASED");
        assertThat(Books.releasedAfterDeadlineMs(reservation)).isBetween(0L, 1_000L);
        assertThat(Books.liveHolds(concert, 1)).isZero();
        Concerts.awaitSeat(concert, 1, "available", SOON);
        JsonNode mark = Admin.reservationHistory(reservation)
                .expect(200)
                .list("history")
                .getLast();
        assertThat(mark.path("event").asString()).isEqualTo("AUTO_RELEASE");
        assertThat(mark.path("reason").asString()).isEqualTo("EXPIRED");
        Instant at = OffsetDateTime.parse(mark.path("at").asString()).toInstant();
        assertThat(at).isBetween(held.time("expiresAt"), held.time("expiresAt").plusSeconds(2));
        try (RecordProbe events = Stage.probe(Topic.RESERVATION_EVENTS)) {
            events.await(
                    SOON,
                    SeatsReleased.class,
                    event -> event.getReservationId().equals(reservation)
                            && event.getReason().name().equals("EXPIRED"));
        }
    }

    @Test
    void takesNoPaymentForAHoldThatRanOut() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(100_000);
        String reservation = fan.holds(concert, 1);
        awaitRelease(reservation);

        Answer refused = fan.pay(reservation).expect(400, "RESERVATION_INVALID");

        assertThat(refused.text("reason")).isEqualTo("EXPIRED");
        assertThat(fan.balance()).isEqualTo(100_000);
        assertThat(fan.status().expect(200).text("status")).isEqualTo("active");
        Fan.inside().hold(concert, 1).expect(201);
    }

    @Test
    void letsAPaymentFinishThatBeganBeforeTheDeadline() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(50_000);

        String payment =
                fan.payWithoutWaiting(fan.holds(concert, 1)).expect(202).text("paymentId");

        assertThat(fan.paymentEnded(payment).text("status")).isEqualTo("CONFIRMED");
        assertThat(Books.seatsTaken(concert)).isEqualTo(1);
    }

    @Test
    void eitherSellsOrFreesASeatThatIsPaidAtItsDeadline() {
        int buyers = 12;
        long concert = Admin.concert(buyers, 50_000);
        List<Fan> fans = Fan.inside(buyers);
        fans.forEach(fan -> fan.withBalance(50_000));

        List<Answer> answers = Crowd.all(IntStream.range(0, buyers)
                .<Callable<Answer>>mapToObj(i -> () -> payAround(fans.get(i), concert, i + 1, (i - buyers / 2) * 50))
                .toList());

        int sold = 0;
        for (int i = 0; i < buyers; i++) {
            Answer answer = answers.get(i);
            boolean paid = answer.status() == 200;
            if (!paid) {
                assertThat(answer.text("reason")).as("%s", answer.body()).isEqualTo("EXPIRED");
            }
            sold += paid ? 1 : 0;
            assertThat(fans.get(i).balance()).isEqualTo(paid ? 0 : 50_000);
        }
        int confirmed = sold;
        Awaitility.await("the others' seats to be free")
                .atMost(SOON)
                .until(() -> Books.seatsTaken(concert) == confirmed);
    }

    /** Holds a seat and pays so many milliseconds after its deadline, or before. */
    private static Answer payAround(Fan fan, long concert, int seat, int offsetMs) {
        Answer held = fan.hold(concert, seat).expect(201);
        Instant moment = held.time("expiresAt").plusMillis(offsetMs);
        Awaitility.await("the deadline")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !Instant.now().isBefore(moment));
        return fan.pay(held.text("reservationId"));
    }

    /** By the database: a reader is told of a release from the deadline on. */
    private static void awaitRelease(String reservation) {
        Awaitility.await("release of " + reservation)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Books.isReleased(reservation));
    }
}
