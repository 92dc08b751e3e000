package frontrow.queue.admission;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.queue.ExpireToken;
import frontrow.contracts.reservation.SeatVersion;
import frontrow.contracts.reservation.SeatsHeld;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.messaging.Subscription;
import frontrow.messaging.UuidV7;
import frontrow.test.Deliveries;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds and orders to spend tokens, each twice and any two swapped, leave the admissions of the plain transcript. */
@QueueTest
class AnyOrderIT {
    private static final Instant UNTIL = Instant.parse("2099-01-01T00:00:00Z");
    private static final Instant LONGER = UNTIL.plusSeconds(60);

    @Autowired
    private QueueClient queue;

    @Autowired
    private Books books;

    @Autowired
    private Subscription queueCommands;

    @Autowired
    private Subscription reservationEvents;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodyIsThere() {
        books.clear();
    }

    @Test
    void spendsAndProlongsTheSameHoweverTheMessagesCome() {
        Scene plain = scene();
        plain.transcript().forEach(this::hear);
        assertSpentAndProlonged(plain, plain.transcript());

        int ways = Deliveries.of(plain.transcript()).size();
        for (int way = 0; way < ways; way++) {
            books.clear();
            Scene scene = scene();
            List<SpecificRecord> delivery = Deliveries.of(scene.transcript()).get(way);

            delivery.forEach(this::hear);

            assertSpentAndProlonged(scene, delivery);
        }
    }

    private void assertSpentAndProlonged(Scene scene, List<SpecificRecord> delivery) {
        assertThat(books.statesOf("buyer")).as("after %s", delivery).containsExactly("ended PAID");
        assertThat(books.statesOf("holder")).as("after %s", delivery).containsExactly("active");
        assertThat(books.statesOf("leaver")).as("after %s", delivery).containsExactly("ended LEFT");
        assertThat(books.time("active_until", "holder"))
                .as("after %s", delivery)
                .isEqualTo(LONGER);
        assertThat(queue.checkToken(scene.buyerToken()).text("state"))
                .as("after %s", delivery)
                .isEqualTo("GONE");
        assertThat(queue.checkToken(scene.holderToken()).text("state"))
                .as("after %s", delivery)
                .isEqualTo("ACTIVE");
        assertThat(outcome(scene.ofBuyer())).as("after %s", delivery).isEqualTo("SPENT");
        assertThat(outcome(scene.ofLeaver())).as("after %s", delivery).isEqualTo("HAD_ENDED");
    }

    private Scene scene() {
        String buyer = queue.join("buyer").token();
        String holder = queue.join("holder").token();
        queue.leave(queue.join("leaver").token());
        return new Scene(
                buyer,
                holder,
                books.admissionOf("buyer"),
                books.admissionOf("holder"),
                books.admissionOf("leaver"),
                payment(),
                payment());
    }

    private static String payment() {
        return PaymentId.of(UuidV7.next()).toString();
    }

    private void hear(SpecificRecord record) {
        Subscription subscription = record instanceof ExpireToken ? queueCommands : reservationEvents;
        subscription.handler().accept(record);
    }

    private String outcome(String payment) {
        return jdbc.sql("SELECT outcome FROM payment_decisions WHERE payment_id = CAST(:id AS uuid)")
                .param("id", payment.substring("pay-".length()))
                .query(String.class)
                .single();
    }

    /** One who pays, one who holds seats twice and doesn't, and one who is gone when the payment is settled. */
    private record Scene(
            String buyerToken,
            String holderToken,
            String buyer,
            String holder,
            String leaver,
            String ofBuyer,
            String ofLeaver) {

        List<SpecificRecord> transcript() {
            return List.of(
                    held(buyer, "buyer", UNTIL),
                    held(holder, "holder", LONGER),
                    new ExpireToken(ofBuyer, buyer, "buyer"),
                    held(holder, "holder", UNTIL),
                    held(leaver, "leaver", UNTIL),
                    new ExpireToken(ofLeaver, leaver, "leaver"));
        }

        private static SeatsHeld held(String admission, String user, Instant until) {
            return SeatsHeld.newBuilder()
                    .setReservationId(ReservationId.of(UuidV7.next()).toString())
                    .setUserId(user)
                    .setAdmissionId(admission)
                    .setConcertId(1)
                    .setSeats(List.of(new SeatVersion(1, 1L)))
                    .setAmountWon(50_000)
                    .setExpiresAt(until)
                    .setOccurredAt(UNTIL.minusSeconds(300))
                    .build();
        }
    }
}
