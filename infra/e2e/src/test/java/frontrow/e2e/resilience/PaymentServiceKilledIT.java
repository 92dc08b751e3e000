package frontrow.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Audit;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Eventually;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Stage;
import frontrow.stack.Service;
import frontrow.stack.proxy.Moment;
import frontrow.stack.proxy.TcpProxy;
import frontrow.stack.proxy.Then;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Payment-service is killed at named points of the saga, told by what it says to its database: a proxy between the two
 * looks on. Whatever the point, the payment ends, and the books are right.
 */
@OnStage
@Tag("slow")
class PaymentServiceKilledIT {

    /** Long enough to start again, and short enough to see a payment give up. */
    private static final String GIVE_UP = "frontrow.payment.give-up-after=6s";

    private static final long KILLED_WITHIN_S = 30;

    private static TcpProxy database;

    private final long concert = Admin.concert(1, 50_000);
    private final CompletableFuture<Stage.Outage> killed = new CompletableFuture<>();

    @BeforeAll
    static void lookOn() {
        database = Stage.proxyToDatabase(Service.PAYMENT, GIVE_UP);
    }

    @AfterAll
    static void lookAway() {
        Stage.set(Service.PAYMENT);
        database.close();
    }

    @AfterEach
    void forget() {
        database.forget();
    }

    /** Where in the life of a state's transaction and its messages. */
    enum Point {
        /** The commit was on its way to the database. */
        BEFORE_COMMIT,
        /** The database has committed, and nobody was told. */
        BEFORE_PUBLICATION,
        /** Kafka has the messages, and they stand in the outbox. */
        BEFORE_DELETION,
        /** All is done. */
        AFTER_DELETION;

        /** A deletion that follows may be that of the step before, which is a point as good. */
        void once(String state, Supplier<Then> deed) {
            Moment commitSent = Moment.sent("payments", Moment.parameter(state), "COMMIT");
            Moment committed = Moment.answered("payments", Moment.parameter(state), "COMMIT");
            String deletion = "DELETE FROM outbox";
            switch (this) {
                case BEFORE_COMMIT -> database.once(commitSent, deed);
                case BEFORE_PUBLICATION -> database.once(committed, deed);
                case BEFORE_DELETION -> database.once(committed, then(Moment.sent(deletion), deed));
                case AFTER_DELETION -> database.once(committed, then(Moment.answered(deletion), deed));
            }
        }

        private static Supplier<Then> then(Moment next, Supplier<Then> deed) {
            return () -> {
                database.once(next, deed);
                return Then.PASS_ON;
            };
        }
    }

    /** What a fan does, so that a payment comes to a state. */
    enum Story {
        BUYS("PINNING", "DEBITING", "CONFIRMING", "EXPIRING_TOKEN", "CONFIRMED"),
        HAS_TOO_LITTLE("UNPINNING", "FAILED"),
        WAITS_TOO_LONG("REVERSING");

        private final List<String> states;

        Story(String... states) {
            this.states = List.of(states);
        }

        Stream<Arguments> points() {
            return states.stream()
                    .flatMap(state -> Stream.of(Point.values()).map(point -> arguments(this, state, point)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BUYS, DEBITING, BEFORE_PUBLICATION",
        "BUYS, CONFIRMING, BEFORE_DELETION",
        "BUYS, EXPIRING_TOKEN, BEFORE_COMMIT"
    })
    void carriesAPaymentOnFromWhereItStood(Story story, String state, Point point) {
        endsThePaymentRightly(story, state, point);
    }

    @ParameterizedTest
    @MethodSource("everyPoint")
    void carriesAPaymentOnFromEveryPoint(Story story, String state, Point point) {
        endsThePaymentRightly(story, state, point);
    }

    static Stream<Arguments> everyPoint() {
        return Stream.of(Story.values()).flatMap(Story::points);
    }

    private void endsThePaymentRightly(Story story, String state, Point point) {
        long balance = story == Story.HAS_TOO_LITTLE ? 20_000 : 80_000;
        Fan fan = Fan.inside().withBalance(balance);
        String reservation = fan.holds(concert, 1);
        point.once(state, this::kill);

        CompletableFuture<Answer> asked = payOverAStoppedWallet(story, fan, reservation);

        assertThat(asked.join().status()).isIn(Set.of(202, 503));
        if (Fan.patiently(fan::payments).expect(200).list("payments").isEmpty()) {
            assertThat(state + " " + point).as("nothing was begun").isEqualTo("PINNING BEFORE_COMMIT");
            fan.payWithoutWaiting(reservation).expect(202);
        }
        Audit.afterEveryPayment();
        JsonNode payment = fan.payments().list("payments").getFirst();
        if (payment.path("status").asString().equals("CONFIRMED")) {
            assertThat(story).isEqualTo(Story.BUYS);
            assertThat(fan.balance()).isEqualTo(30_000);
            fan.status().expect(401, "TOKEN_INVALID");
        } else {
            // Whose debit was not heard of may have waited too long for its service.
            assertThat(state + " " + point)
                    .matches("(PINNING|DEBITING|REVERSING|UNPINNING|FAILED) .*|CONFIRMING BEFORE_COMMIT");
            assertThat(fan.balance()).isEqualTo(balance);
            assertThat(fan.reservation(reservation).text("status")).isEqualTo("HELD");
            assertThat(fan.status().expect(200).text("status")).isEqualTo("active");
        }
    }

    /** Pays, sees the service die and starts it again; whoever is to wait too long finds no wallet meanwhile. */
    private CompletableFuture<Answer> payOverAStoppedWallet(Story story, Fan fan, String reservation) {
        if (story != Story.WAITS_TOO_LONG) {
            CompletableFuture<Answer> asked = pay(fan, reservation);
            startAgain();
            return asked;
        }
        try (Stage.StandStill _ = Stage.standStill(Service.WALLET)) {
            CompletableFuture<Answer> asked = pay(fan, reservation);
            startAgain();
            Eventually.holds("giving up", () -> Books.paymentsIn("REVERSING") == 1);
            return asked;
        }
    }

    private static CompletableFuture<Answer> pay(Fan fan, String reservation) {
        return CompletableFuture.supplyAsync(() -> fan.payWithoutWaiting(reservation));
    }

    private Then kill() {
        killed.complete(Stage.outage(Service.PAYMENT));
        return Then.CUT;
    }

    private void startAgain() {
        Stage.Outage outage =
                killed.orTimeout(KILLED_WITHIN_S, TimeUnit.SECONDS).join();
        outage.startAgain();
    }
}
