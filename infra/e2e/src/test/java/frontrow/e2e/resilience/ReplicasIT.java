package frontrow.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Audit;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Buyers;
import frontrow.e2e.stage.ConsumerGroups;
import frontrow.e2e.stage.Crowd;
import frontrow.e2e.stage.Eventually;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Persistence;
import frontrow.e2e.stage.Stage;
import frontrow.servers.Part;
import frontrow.stack.Service;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two processes of every service: the last class of a run in which all others have played on them. */
@OnStage
@Tag("replicas")
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {

    private static final int FANS = 20;
    private static final int PAYMENTS_AT_MOST = 3;

    @Test
    @Order(1)
    void shareTheWork() {
        assertThat(Stage.REPLICAS).isGreaterThan(1);
        Eventually.holds(
                "a part of each topic for each process", () -> ConsumerGroups.shareTheirTopics(Stage.REPLICAS));
        sellAHouse();
        for (Service service : Service.values()) {
            assertThat(Stage.instances(service))
                    .hasSize(Stage.REPLICAS)
                    .allSatisfy(instance -> assertThat(Stage.answered(instance))
                            .as("requests answered by %s", instance.name())
                            .isPositive());
        }
    }

    @Test
    @Order(2)
    void goOnWhenOneOfEachIsKilled() {
        List<Part> seconds = Stream.of(Service.values())
                .map(service -> Stage.instances(service).getLast())
                .toList();
        try (Stage.Outage _ = Stage.outage(seconds)) {
            sellAHouse();
            Audit.afterEveryPayment();
        }
        sellAHouse();
        Audit.afterEveryPayment();
    }

    @Test
    @Order(3)
    void failNoRepeatedRequestWhileTheyAreRestartedOneByOne() {
        int before;
        int after;
        try (Buyers buyers = Buyers.persistent(3, 2_000)) {
            Eventually.holds("a first purchase", () -> buyers.bought() > 0);
            before = buyers.bought();
            Stage.restartOneByOne();
            after = buyers.bought();
        }
        assertThat(after).as("purchases during the restarts").isGreaterThan(before + 5);
        Audit.afterEveryPayment();
    }

    /** More fans than seats: each seat is sold once, and nobody else pays. */
    private static void sellAHouse() {
        int seats = FANS / 2;
        long concert = Admin.concert(seats, 50_000);
        List<Fan> fans = Fan.inside(FANS);
        List<Boolean> bought = Crowd.all(IntStream.range(0, FANS)
                .<Callable<Boolean>>mapToObj(i -> () -> tryToBuy(fans.get(i), concert, 1 + i % seats))
                .toList());
        assertThat(bought.stream().filter(yes -> yes)).hasSize(seats);
        assertThat(Books.seatsTaken(concert)).isEqualTo(seats);
        for (int i = 0; i < FANS; i++) {
            assertThat(Books.sumOfLedger(fans.get(i).userId())).isEqualTo(bought.get(i) ? 0 : 50_000);
        }
    }

    /** Holds with a key: who lost the answer of the process that was killed is told again what it was. */
    private static boolean tryToBuy(Fan fan, long concert, int seat) {
        fan.withBalance(50_000);
        Answer held = Persistence.write(
                fan, "/api/reservations", "{\"concertId\": " + concert + ", \"seatNumber\": " + seat + "}");
        if (held.status() != 201) {
            held.expect(409, "SEAT_ALREADY_TAKEN");
            return false;
        }
        String reservation = held.text("reservationId");
        // A payment may give up while its messages change hands; the hold stays, and is paid again.
        return IntStream.range(0, PAYMENTS_AT_MOST).anyMatch(_ -> paysFor(fan, reservation));
    }

    private static boolean paysFor(Fan fan, String reservation) {
        Answer accepted =
                Fan.patiently(() -> fan.payWithoutWaiting(reservation)).expect(202);
        return fan.paymentEnded(accepted.text("paymentId")).text("status").equals("CONFIRMED");
    }
}
