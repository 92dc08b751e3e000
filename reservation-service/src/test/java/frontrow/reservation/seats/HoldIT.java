package frontrow.reservation.seats;

import static frontrow.reservation.BoxOffice.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.reservation.SeatsHeld;
import frontrow.reservation.BoxOffice;
import frontrow.reservation.BoxOffice.Answer;
import frontrow.reservation.RealReservations;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealReservations
class HoldIT {

    private static final int CROWD = 100;
    private static final Duration BOUND = Duration.ofSeconds(15);

    @Autowired
    private BoxOffice office;

    @Autowired
    private JdbcClient jdbc;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    private final String user = newUser();

    private RecordProbe events;
    private long concert;

    @BeforeEach
    void putOnSale() {
        events = RecordProbe.of(Topic.RESERVATION_EVENTS, topicPrefix);
        concert = office.concertOnSale(events);
    }

    @AfterEach
    void stopListening() {
        events.close();
    }

    @Test
    void holdsSeatsAndSaysWhatTheyCostAndUntilWhen() {
        Answer held = office.hold(user, concert, List.of(16, 15));

        assertThat(held.status()).isEqualTo(201);
        assertThat(held.reservationId()).startsWith("res-");
        assertThat(held.location()).endsWith("/api/reservations/" + held.reservationId());
        assertThat(held.body().path("concertId").asLong()).isEqualTo(concert);
        assertThat(held.body().path("seatNumber").asInt()).isEqualTo(15);
        assertThat(held.body().path("seatNumbers").toString()).isEqualTo("[15,16]");
        assertThat(held.body().path("amount").asLong()).isEqualTo(2 * BoxOffice.PRICE);
        assertThat(held.body().path("message").asString()).isEqualTo("5분 내에 결제해주세요");
        SeatsHeld told = events.await(
                BOUND, SeatsHeld.class, event -> event.getReservationId().equals(held.reservationId()));
        assertThat(told.getUserId()).isEqualTo(user);
        assertThat(told.getAmountWon()).isEqualTo(2 * BoxOffice.PRICE);
        assertThat(Duration.between(told.getOccurredAt(), told.getExpiresAt())).isEqualTo(Duration.ofMinutes(5));
        Instant answered =
                OffsetDateTime.parse(held.body().path("expiresAt").asString()).toInstant();
        assertThat(Duration.between(answered, told.getExpiresAt()).abs()).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void answersAnOldRetryWithoutAnAdmissionAndHoldsNothingNewWithoutOne() {
        Answer held = office.hold(user, true, "a-try", concert, 7);
        Answer again = office.hold(user, false, "a-try", concert, 7);
        Answer another = office.hold(user, false, "another-try", concert, 8);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(held.body());
        assertThat(another.status()).isEqualTo(401);
        assertThat(another.code()).isEqualTo("TOKEN_INVALID");
        assertThat(office.hold(newUser(), concert, 8).status()).isEqualTo(201);
    }

    @Test
    void showsAHoldToItsUserOnly() {
        String id = office.hold(user, concert, 3).reservationId();

        Answer own = office.get(user, "/api/reservations/" + id);

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.body().path("status").asString()).isEqualTo("HELD");
        assertThat(office.get(newUser(), "/api/reservations/" + id).code()).isEqualTo("RESERVATION_UNKNOWN");
    }

    @Test
    void refusesASeatThatIsTakenAndHoldsNoneOfTheOthers() {
        office.hold(user, concert, 7);

        Answer refused = office.hold(newUser(), concert, List.of(6, 7, 8));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("SEAT_ALREADY_TAKEN");
        assertThat(refused.body().path("seatNumbers").toString()).isEqualTo("[7]");
        assertThat(liveHolds(6) + liveHolds(8)).isZero();
    }

    @Test
    void sellsAgainWhatWasGivenBack() {
        String id = office.hold(user, concert, 9).reservationId();

        assertThat(office.giveBack(user, id).status()).isEqualTo(204);
        assertThat(office.giveBack(user, id).status()).isEqualTo(204);

        assertThat(office.hold(newUser(), concert, 9).status()).isEqualTo(201);
    }

    @Test
    void turnsAwayWhoAsksForWhatIsNotForSale() {
        assertThat(office.hold(user, Long.MAX_VALUE, 1).code()).isEqualTo("CONCERT_UNKNOWN");
        assertThat(office.hold(user, concert, BoxOffice.SEATS + 1).code()).isEqualTo("SEAT_UNKNOWN");
        long later = office.concert(events, Instant.parse("2999-01-01T00:00:00Z"));
        Answer early = office.hold(user, later, 1);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("SALE_NOT_OPEN");
        assertThat(early.body().has("opensAt")).isTrue();
    }

    @Test
    void givesOneSeatToOneOfAHundred() throws Exception {
        List<Answer> answers = allAtOnce(IntStream.range(0, CROWD)
                .<Callable<Answer>>mapToObj(_ -> () -> office.hold(newUser(), concert, 15))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(CROWD - 1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Answer::code))
                .containsAnyOf("SEAT_ALREADY_TAKEN", "SEAT_BUSY")
                .isSubsetOf("SEAT_ALREADY_TAKEN", "SEAT_BUSY");
        assertThat(liveHolds(15)).isEqualTo(1);
    }

    private long liveHolds(int seat) {
        return jdbc.sql("SELECT count(*) FROM reservation_seats WHERE concert_id = ? AND seat_number = ? AND live")
                .param(concert)
                .param(seat)
                .query(Long.class)
                .single();
    }

    private static List<Answer> allAtOnce(List<Callable<Answer>> calls) throws Exception {
        CountDownLatch ready = new CountDownLatch(calls.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = calls.stream()
                    .map(call -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return call.call();
                    }))
                    .toList();
            for (Future<Answer> each : running) {
                each.get(30, TimeUnit.SECONDS);
            }
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
