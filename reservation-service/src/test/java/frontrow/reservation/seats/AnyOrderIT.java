package frontrow.reservation.seats;

import static frontrow.reservation.BoxOffice.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.concert.ConcertScheduled;
import frontrow.contracts.concert.SeatPriceRun;
import frontrow.contracts.reservation.ConfirmSeats;
import frontrow.contracts.reservation.PinReservation;
import frontrow.contracts.reservation.UnpinReservation;
import frontrow.contracts.value.PaymentId;
import frontrow.messaging.Subscription;
import frontrow.messaging.UuidV7;
import frontrow.reservation.BoxOffice;
import frontrow.reservation.RealReservations;
import frontrow.test.Deliveries;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A concert's announcement and the saga's commands, each twice and any two swapped. */
@RealReservations
class AnyOrderIT {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    private BoxOffice office;

    @Autowired
    private Subscription concertEvents;

    @Autowired
    private Subscription reservationCommands;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void sellsTheSameSeatsHoweverTheMessagesCome() {
        Scene plain = scene();
        plain.transcript().forEach(this::hear);
        assertSettled(plain, plain.transcript());

        int ways = Deliveries.of(plain.transcript()).size();
        for (int way = 0; way < ways; way++) {
            Scene scene = scene();
            List<SpecificRecord> delivery = Deliveries.of(scene.transcript()).get(way);

            delivery.forEach(this::hear);

            assertSettled(scene, delivery);
        }
    }

    private void assertSettled(Scene scene, List<SpecificRecord> delivery) {
        boolean pinnedFirst = delivery.indexOf(scene.pinOfBuyer()) < delivery.indexOf(scene.confirmationOfBuyer());
        // A confirmation that overtakes its pin is refused for good, and so is the pin after it.
        assertThat(seats(scene))
                .as("after %s", delivery)
                .containsExactly(
                        pinnedFirst ? "RESERVED CONFIRMED" : "TEMPORARILY_ASSIGNED HELD",
                        "TEMPORARILY_ASSIGNED HELD",
                        "AVAILABLE");
        assertThat(decision(scene.ofBuyer()))
                .as("after %s", delivery)
                .isEqualTo(pinnedFirst ? "CONFIRMED" : "PIN_REFUSED OTHER");
        assertThat(decision(scene.ofFailure())).as("after %s", delivery).isIn("UNPINNED", "PIN_REFUSED OTHER");
        assertThat(decision(scene.ofThief())).as("after %s", delivery).isEqualTo("PIN_REFUSED UNKNOWN");
    }

    private Scene scene() {
        long concert = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE >> 16);
        ConcertScheduled scheduled = new ConcertScheduled(
                concert, "A Night", "A Hall", LONG_AGO, LONG_AGO, List.of(new SeatPriceRun(1, 3, 50_000L)), LONG_AGO);
        hear(scheduled);
        String user = newUser();
        String bought = office.hold(user, concert, 1).reservationId();
        String kept = office.hold(user, concert, 2).reservationId();
        return new Scene(scheduled, user, bought, kept, payment(), payment(), payment());
    }

    private static String payment() {
        return PaymentId.of(UuidV7.next()).toString();
    }

    private void hear(SpecificRecord record) {
        Subscription subscription = record instanceof ConcertScheduled ? concertEvents : reservationCommands;
        subscription.handler().accept(record);
    }

    /** Each seat's status, and its reservation's where one has it. */
    private List<String> seats(Scene scene) {
        return jdbc.sql("""
            SELECT concat_ws(' ', seats.status, reservations.status)
            FROM seats LEFT JOIN reservations USING (reservation_id)
            WHERE seats.concert_id = ? ORDER BY seat_number\
            """)
                .param(scene.scheduled().getConcertId())
                .query(String.class)
                .list();
    }

    private String decision(String payment) {
        return jdbc.sql("SELECT concat_ws(' ', status, refusal) FROM payment_decisions WHERE payment_id = ?::uuid")
                .param(payment.substring("pay-".length()))
                .query(String.class)
                .single();
    }

    /** A payment that buys, one that fails and is undone, and one of somebody else for the same reservation. */
    private record Scene(
            ConcertScheduled scheduled,
            String user,
            String bought,
            String kept,
            String ofBuyer,
            String ofFailure,
            String ofThief) {

        List<SpecificRecord> transcript() {
            return List.of(
                    scheduled,
                    new PinReservation(ofThief, bought, "somebody-else"),
                    pinOfBuyer(),
                    new PinReservation(ofFailure, kept, user),
                    confirmationOfBuyer(),
                    new UnpinReservation(ofFailure, kept, user));
        }

        PinReservation pinOfBuyer() {
            return new PinReservation(ofBuyer, bought, user);
        }

        ConfirmSeats confirmationOfBuyer() {
            return new ConfirmSeats(ofBuyer, bought, user);
        }
    }
}
