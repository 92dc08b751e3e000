package frontrow.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Audit;
import frontrow.e2e.stage.Concerts;
import frontrow.e2e.stage.Eventually;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Promptly;
import frontrow.e2e.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kafka carries what was decided: without it, what one service decides alone goes on, and the rest waits. */
@OnStage
class WithoutKafkaIT {

    private static final Duration PROMPT = Duration.ofSeconds(2);

    /** What can't be repeated may be late on a busy machine, but not as late as what hangs. */
    private static final Duration WRITTEN = Duration.ofSeconds(4);

    /** A payment is told after three seconds where to look. */
    private static final Duration TOLD = Duration.ofSeconds(5);

    private final long concert = Admin.concert(2, 50_000);
    private final Fan fan = Fan.inside().withBalance(50_000);

    @Test
    @Tag("slow")
    void holdsAndChargesWithoutItAndSettlesPaymentsLater() {
        settlesLaterAfter(() -> Stage.outage("kafka"));
    }

    @Test
    void holdsAndChargesWhileItStandsStillAndSettlesPaymentsLater() {
        settlesLaterAfter(() -> Stage.standStill("kafka")::end);
    }

    private void settlesLaterAfter(Supplier<Stage.Outage> disturbance) {
        Concerts.awaitSeat(concert, 1, "available", Duration.ofSeconds(10));
        Instant lastKnown;
        String payment;
        try (Stage.Outage _ = disturbance.get()) {
            Instant gone = Instant.now();
            String reservation = Promptly.within(WRITTEN, () -> fan.hold(concert, 1))
                    .expect(201)
                    .text("reservationId");
            Promptly.within(WRITTEN, () -> fan.charge(50_000)).expect(200);
            payment = Promptly.within(TOLD, () -> fan.pay(reservation))
                    .expect(202)
                    .text("paymentId");
            assertThat(Promptly.onceWithin(PROMPT, () -> fan.payment(payment)).text("status"))
                    .isEqualTo("PROCESSING");
            assertThat(Promptly.onceWithin(PROMPT, fan::wallet).number("balance"))
                    .isEqualTo(100_000);
            lastKnown =
                    Promptly.onceWithin(PROMPT, () -> Concerts.seats(concert)).time("asOf");
            assertThat(lastKnown).as("no claim about what can't be known").isBefore(gone.plusSeconds(1));
            assertThat(Concerts.seatStatus(concert, 1)).isEqualTo("available");
        }

        // Unless Kafka was away for longer than a payment waits for its money.
        boolean sold = fan.paymentEnded(payment).text("status").equals("CONFIRMED");
        Eventually.holds(
                "the seat map to catch up",
                () -> Concerts.seats(concert).time("asOf").isAfter(lastKnown.plusSeconds(1)));
        Concerts.awaitSeat(concert, 1, sold ? "reserved" : "temporarily_assigned", Duration.ofSeconds(15));
        assertThat(fan.balance()).isEqualTo(sold ? 50_000 : 100_000);
        Audit.afterEveryPayment();
    }
}
