package frontrow.reservation.seats;

import static frontrow.reservation.BoxOffice.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.reservation.ConfirmSeats;
import frontrow.contracts.reservation.PinReservation;
import frontrow.contracts.reservation.UnpinReservation;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.http.timer.RepeatedTask;
import frontrow.messaging.Subscription;
import frontrow.messaging.UuidV7;
import frontrow.reservation.BoxOffice;
import frontrow.reservation.RealReservations;
import frontrow.test.ParticipantCases;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases by which the exploration of the saga knows this service, on the real database. */
@RealReservations
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeatCasesIT {

    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final int SEAT = 7;

    @Autowired
    private BoxOffice office;

    @Autowired
    private Subscription reservationCommands;

    @Autowired
    private Sweep sweep;

    @Autowired
    @Qualifier("sweepTask")
    private RepeatedTask sweepTask;

    @Autowired
    private JdbcClient jdbc;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    private RecordProbe events;
    private String user;
    private String payment;
    private String another;
    private long concert;
    private String reservation;

    @BeforeAll
    void listenWithNobodySweeping() {
        sweepTask.stop();
        events = RecordProbe.of(Topic.RESERVATION_EVENTS, topicPrefix);
    }

    @BeforeEach
    void hold() {
        user = newUser();
        payment = PaymentId.of(UuidV7.next()).toString();
        another = PaymentId.of(UuidV7.next()).toString();
        concert = office.concertOnSale(events);
        reservation = office.hold(user, concert, SEAT).reservationId();
    }

    @AfterAll
    void sweepAgain() {
        events.close();
        sweepTask.start();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/participants/seats.csv", useHeadersInDisplayName = true)
    void answersAndMoves(String what, String heard, String answers, String state, String seat) {
        ParticipantCases.words(heard).forEach(this::hear);

        ParticipantCases.awaitAnswers(events, List.of(payment, another), answers, what, BOUND);
        assertThat(state()).as(what).isEqualTo(state);
        assertThat(seat()).as(what).isEqualTo(seat);
    }

    private void hear(String word) {
        switch (word) {
            case "pin" -> hear(new PinReservation(payment, reservation, user));
            case "pin-2" -> hear(new PinReservation(another, reservation, user));
            case "confirm" -> hear(new ConfirmSeats(payment, reservation, user));
            case "confirm-2" -> hear(new ConfirmSeats(another, reservation, user));
            case "unpin" -> hear(new UnpinReservation(payment, reservation, user));
            case "hold-passes" -> pass("expires_at");
            case "pin-passes" -> pass("pinned_until");
            case "sweep" -> sweep.run();
            case "give-back" -> office.giveBack(user, reservation);
            case "taken" -> office.hold(newUser(), concert, SEAT);
            default -> throw new IllegalArgumentException(word);
        }
    }

    private void hear(SpecificRecord command) {
        reservationCommands.handler().accept(command);
    }

    private void pass(String deadline) {
        jdbc.sql("""
            UPDATE reservations SET held_at = held_at - interval '1 hour', %s = clock_timestamp()
            WHERE reservation_id = ?\
            """.formatted(deadline))
                .param(ReservationId.parse(reservation).value())
                .update();
    }

    private String state() {
        return jdbc.sql("SELECT concat_ws(' ', status, release_reason) FROM reservations WHERE reservation_id = ?")
                .param(ReservationId.parse(reservation).value())
                .query(String.class)
                .single();
    }

    private String seat() {
        return jdbc.sql("""
            SELECT CASE
                WHEN reservation_id IS NULL THEN 'free'
                WHEN reservation_id <> ? THEN 'another''s'
                WHEN status = 'RESERVED' THEN 'sold'
                ELSE 'held' END
            FROM seats WHERE concert_id = ? AND seat_number = ?\
            """)
                .param(ReservationId.parse(reservation).value())
                .param(concert)
                .param(SEAT)
                .query(String.class)
                .single();
    }
}
