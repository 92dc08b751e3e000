package frontrow.reservation.seats;

import static frontrow.reservation.BoxOffice.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.reservation.ConfirmSeats;
import frontrow.contracts.reservation.PinRefusal;
import frontrow.contracts.reservation.PinReservation;
import frontrow.contracts.reservation.ReleaseReason;
import frontrow.contracts.reservation.ReservationPinRefused;
import frontrow.contracts.reservation.ReservationPinned;
import frontrow.contracts.reservation.ReservationUnpinned;
import frontrow.contracts.reservation.SeatConfirmationRefused;
import frontrow.contracts.reservation.SeatsConfirmed;
import frontrow.contracts.reservation.SeatsReleased;
import frontrow.contracts.reservation.UnpinReservation;
import frontrow.contracts.value.PaymentId;
import frontrow.messaging.UuidV7;
import frontrow.reservation.BoxOffice;
import frontrow.reservation.RealReservations;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** How holds end, with deadlines short enough to wait for: by payment, in any order of commands, or by time. */
@RealReservations
@TestPropertySource(properties = {"frontrow.reservation.hold-duration=4s", "frontrow.reservation.pin-duration=6s"})
class SettlementIT {

    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final int SEAT = 15;

    @Autowired
    private BoxOffice office;

    @Autowired
    private JdbcClient jdbc;

    @Value("${frontrow.messaging.topic-prefix}")
    private String topicPrefix;

    private final String user = newUser();
    private final String payment = PaymentId.of(UuidV7.next()).toString();

    private RecordProbe events;
    private long concert;
    private String reservation;

    @BeforeEach
    void hold() {
        events = RecordProbe.of(Topic.RESERVATION_EVENTS, topicPrefix);
        concert = office.concertOnSale(events);
        reservation = office.hold(user, concert, SEAT).reservationId();
        assertThat(reservation).startsWith("res-");
    }

    @AfterEach
    void stopListening() {
        events.close();
    }

    @Test
    void releasesAHoldThatNobodyPaysWithinASecondOfItsDeadline() {
        SeatsReleased released = await(SeatsReleased.class);

        assertThat(released.getReason()).isEqualTo(ReleaseReason.EXPIRED);
        assertThat(released.getSeats().getFirst().getSeatNumber()).isEqualTo(SEAT);
        assertThat(lateness("expires_at")).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        JsonNode last = history().get(1);
        assertThat(last.path("event").asString()).isEqualTo("AUTO_RELEASE");
        assertThat(last.path("reason").asString()).isEqualTo("EXPIRED");
        assertThat(OffsetDateTime.parse(last.path("at").asString())).isNotNull();
        assertThat(status()).isEqualTo("RELEASED");
        assertThat(office.hold(newUser(), concert, SEAT).status()).isEqualTo(201);
    }

    @Test
    void confirmsAPinnedHoldOnceAndAnswersARepeatTheSame() {
        pin();
        ReservationPinned pinned = await(ReservationPinned.class);
        assertThat(pinned.getSeatNumbers()).containsExactly(SEAT);
        assertThat(pinned.getAmountWon()).isEqualTo(BoxOffice.PRICE);
        assertThat(Duration.between(pinned.getOccurredAt(), pinned.getPinnedUntil()))
                .isEqualTo(Duration.ofSeconds(6));
        assertThat(status()).isEqualTo("PAYING");

        confirm();
        SeatsConfirmed first = await(SeatsConfirmed.class);
        confirm();

        assertThat(answers(SeatsConfirmed.class, 2).get(1)).isEqualTo(first);
        assertThat(first.getAmountWon()).isEqualTo(BoxOffice.PRICE);
        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(events()).containsExactly("HELD", "PINNED", "CONFIRMED");
        assertThat(office.hold(newUser(), concert, SEAT).code()).isEqualTo("SEAT_ALREADY_TAKEN");
        assertThat(office.giveBack(user, reservation).code()).isEqualTo("ALREADY_PAID");
    }

    @Test
    void refusesAPinThatComesAfterItsUnpin() {
        unpin();
        await(ReservationUnpinned.class);

        pin();

        assertThat(await(ReservationPinRefused.class).getReason()).isEqualTo(PinRefusal.OTHER);
        assertThat(events()).doesNotContain("PINNED");
    }

    @Test
    void goesOnAsAHoldOnceUnpinned() {
        pin();
        await(ReservationPinned.class);
        assertThat(office.giveBack(user, reservation).code()).isEqualTo("PAYMENT_IN_PROGRESS");

        unpin();
        await(ReservationUnpinned.class);

        assertThat(events()).startsWith("HELD", "PINNED", "UNPINNED");
        assertThat(await(SeatsReleased.class).getReason()).isEqualTo(ReleaseReason.EXPIRED);
    }

    @Test
    void keepsAPinnedHoldPastItsDeadlineButNoLongerThanThePin() {
        pin();
        await(ReservationPinned.class);

        assertThat(await(SeatsReleased.class).getReason()).isEqualTo(ReleaseReason.PIN_LAPSED);
        confirm();

        assertThat(await(SeatConfirmationRefused.class).getReason())
                .isEqualTo(frontrow.contracts.reservation.ConfirmationRefusal.PIN_LAPSED);
        assertThat(lateness("expires_at")).isGreaterThan(Duration.ofSeconds(1));
        assertThat(office.hold(newUser(), concert, SEAT).status()).isEqualTo(201);
    }

    @Test
    void pinsForNobodyButItsUser() {
        String stranger = newUser();
        events.send(Topic.RESERVATION_COMMANDS, reservation, new PinReservation(payment, reservation, stranger));

        assertThat(await(ReservationPinRefused.class).getReason()).isEqualTo(PinRefusal.UNKNOWN);
    }

    private void pin() {
        events.send(Topic.RESERVATION_COMMANDS, reservation, new PinReservation(payment, reservation, user));
    }

    private void unpin() {
        events.send(Topic.RESERVATION_COMMANDS, reservation, new UnpinReservation(payment, reservation, user));
    }

    private void confirm() {
        events.send(Topic.RESERVATION_COMMANDS, reservation, new ConfirmSeats(payment, reservation, user));
    }

    private String status() {
        return office.get(user, "/api/reservations/" + reservation)
                .body()
                .path("status")
                .asString();
    }

    private JsonNode history() {
        return office.get("admin", "/api/admin/reservations/" + reservation + "/history", "admin")
                .body()
                .path("history");
    }

    private List<String> events() {
        return history()
                .valueStream()
                .map(entry -> entry.path("event").asString())
                .toList();
    }

    /** How long after a deadline the reservation was settled, by the database's own times. */
    private Duration lateness(String deadline) {
        return Duration.ofMillis(jdbc.sql("""
            SELECT (extract(epoch FROM settled_at - %s) * 1000)::bigint
            FROM reservations WHERE reservation_id = ?::uuid\
            """.formatted(deadline))
                .param(reservation.substring("res-".length()))
                .query(Long.class)
                .single());
    }

    private <T extends SpecificRecord> T await(Class<T> type) {
        return answers(type, 1).getFirst();
    }

    /** The events of one kind about this test's reservation, once there are so many. */
    private <T extends SpecificRecord> List<T> answers(Class<T> type, int count) {
        return Awaitility.await().atMost(BOUND).pollInSameThread().until(() -> soFar(type), all -> all.size() >= count);
    }

    private <T extends SpecificRecord> List<T> soFar(Class<T> type) {
        return events.all().stream()
                .map(RecordProbe.Seen::record)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(record -> reservation.equals(String.valueOf(
                        record.get(record.getSchema().getField("reservationId").pos()))))
                .toList();
    }
}
