package frontrow.reservation.seats;

import static frontrow.reservation.BoxOffice.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.reservation.ReleaseReason;
import frontrow.contracts.reservation.SeatMapWatermark;
import frontrow.contracts.reservation.SeatVersion;
import frontrow.contracts.reservation.SeatsHeld;
import frontrow.contracts.reservation.SeatsReleased;
import frontrow.contracts.value.ReservationId;
import frontrow.http.timer.RepeatedTask;
import frontrow.reservation.BoxOffice;
import frontrow.reservation.BoxOffice.Answer;
import frontrow.reservation.RealReservations;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a seat between the deadline of its hold and the sweep, and between two who want it at once. */
@RealReservations
class TakeOverIT {

    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final int ROUNDS = 40;

    @Autowired
    private BoxOffice office;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    @Qualifier("sweepTask")
    private RepeatedTask sweep;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    private final String user = newUser();

    private RecordProbe events;
    private long concert;

    @BeforeEach
    void putOnSaleWithNobodySweeping() {
        sweep.stop();
        events = RecordProbe.of(Topic.RESERVATION_EVENTS, topicPrefix);
        concert = office.concertOnSale(events);
    }

    @AfterEach
    void sweepAgain() {
        events.close();
        sweep.start();
    }

    @Test
    void takesASeatWhoseHoldRanOutByReleasingTheWholeReservation() {
        String overdue = office.hold(user, concert, List.of(4, 5)).reservationId();
        runOut(overdue);
        assertThat(status(overdue)).isEqualTo("RELEASED");

        Answer taken = office.hold(newUser(), concert, 5);

        assertThat(taken.status()).isEqualTo(201);
        SeatsReleased released = events.await(
                BOUND, SeatsReleased.class, event -> event.getReservationId().equals(overdue));
        assertThat(released.getReason()).isEqualTo(ReleaseReason.EXPIRED);
        assertThat(released.getSeats()).containsExactly(new SeatVersion(4, 2L), new SeatVersion(5, 2L));
        SeatsHeld held = events.await(
                BOUND, SeatsHeld.class, event -> event.getReservationId().equals(taken.reservationId()));
        assertThat(held.getSeats()).containsExactly(new SeatVersion(5, 3L));
        assertThat(history(overdue)).containsExactly("HELD", "AUTO_RELEASE");
        assertThat(office.hold(newUser(), concert, 4).status()).isEqualTo(201);
    }

    @Test
    void leavesAnOverdueHoldAloneWhereAnotherWantedSeatIsGone() {
        String overdue = office.hold(user, concert, List.of(4, 5)).reservationId();
        runOut(overdue);
        office.hold(newUser(), concert, 6);

        Answer refused = office.hold(newUser(), concert, List.of(5, 6));

        assertThat(refused.code()).isEqualTo("SEAT_ALREADY_TAKEN");
        assertThat(refused.body().path("seatNumbers").toString()).isEqualTo("[6]");
        assertThat(history(overdue)).containsExactly("HELD");
    }

    @Test
    void isToldToComeAgainWhileAnotherDecidesAboutAnOverdueHold() {
        String overdue = office.hold(user, concert, 4).reservationId();
        runOut(overdue);

        Answer busy = transactions.execute(_ -> {
            jdbc.sql("SELECT 1 FROM reservations WHERE reservation_id = ? FOR UPDATE")
                    .param(ReservationId.parse(overdue).value())
                    .query()
                    .listOfRows();
            return office.hold(newUser(), concert, 4);
        });

        assertThat(busy.code()).isEqualTo("SEAT_BUSY");
        assertThat(office.hold(newUser(), concert, 4).status()).isEqualTo(201);
    }

    @Test
    void neverFreesWhatAnotherTookMeanwhile() {
        String overdue = office.hold(user, concert, List.of(4, 5)).reservationId();
        runOut(overdue);
        String taker = office.hold(newUser(), concert, 5).reservationId();

        sweep.start();
        String late = office.hold(newUser(), concert, 7).reservationId();
        runOut(late);
        events.await(
                BOUND, SeatsReleased.class, event -> event.getReservationId().equals(late));

        assertThat(holderOf(5)).isEqualTo(taker);
    }

    @Test
    void givesCrossingListsToOneOrNeitherButNeverInParts() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = newUser();
            String other = newUser();
            List<Answer> answers = both(one, List.of(1, 2, 3), other, List.of(3, 2, 4));

            assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 409);
            List<Answer> holds =
                    answers.stream().filter(answer -> answer.status() == 201).toList();
            assertThat(holds.size()).isLessThanOrEqualTo(1);
            assertThat(seatsHeld()).isEqualTo(3L * holds.size());
            for (Answer held : holds) {
                office.giveBack(held == answers.getFirst() ? one : other, held.reservationId());
            }
            assertThat(seatsHeld()).isZero();
        }
    }

    @Test
    void claimsNoMoreThanIsCommitted() {
        Instant began = transactions.execute(_ -> {
            // Has written, so it may still decide something.
            Instant start = jdbc.sql("SELECT now() FROM pg_current_xact_id()")
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            events.await(BOUND, SeatMapWatermark.class, mark -> mark.getAsOf().equals(start));
            assertThat(watermarks()).noneMatch(asOf -> asOf.isAfter(start));
            return start;
        });

        events.await(BOUND, SeatMapWatermark.class, mark -> mark.getAsOf().isAfter(began));
    }

    private List<Answer> both(String one, List<Integer> its, String other, List<Integer> others) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> first = threads.submit(() -> office.hold(one, concert, its));
            Future<Answer> second = threads.submit(() -> office.hold(other, concert, others));
            return List.of(first.get(), second.get());
        }
    }

    private void runOut(String reservation) {
        jdbc.sql("""
            UPDATE reservations SET held_at = held_at - interval '1 hour', expires_at = clock_timestamp()
            WHERE reservation_id = ?\
            """).param(ReservationId.parse(reservation).value()).update();
    }

    private String status(String reservation) {
        return office.get(user, "/api/reservations/" + reservation)
                .body()
                .path("status")
                .asString();
    }

    private List<String> history(String reservation) {
        return office.get("admin", "/api/admin/reservations/" + reservation + "/history", "admin")
                .body()
                .path("history")
                .valueStream()
                .map(entry -> entry.path("event").asString())
                .toList();
    }

    private String holderOf(int seat) {
        return "res-"
                + jdbc.sql("SELECT reservation_id FROM seats WHERE concert_id = ? AND seat_number = ?")
                        .param(concert)
                        .param(seat)
                        .query(String.class)
                        .single();
    }

    private long seatsHeld() {
        return jdbc.sql("SELECT count(*) FROM seats WHERE concert_id = ? AND status <> 'AVAILABLE'")
                .param(concert)
                .query(Long.class)
                .single();
    }

    private List<Instant> watermarks() {
        return events.all().stream()
                .map(RecordProbe.Seen::record)
                .filter(SeatMapWatermark.class::isInstance)
                .map(record -> ((SeatMapWatermark) record).getAsOf())
                .toList();
    }
}
