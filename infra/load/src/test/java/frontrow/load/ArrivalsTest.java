package frontrow.load;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.load.FakeDoor.Said;
import frontrow.load.LoadPlan.Admin;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final int PER_MINUTE = 6_000;
    private static final Duration LENGTH = Duration.ofSeconds(1);
    private static final Bounds IMPATIENT = new Bounds(
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            new Bounds.Pauses(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(20), Duration.ZERO));

    @Test
    void arriveAtTheirRateAndBuy() {
        try (FakeTheatre theatre = new FakeTheatre(_ -> false)) {
            ArrivalsReport report = Arrivals.run(plan(theatre.door()), PER_MINUTE, LENGTH, OneFan.SHORT);
            assertThat(report.offer().arrived()).isBetween(60L, 140L);
            assertThat(report.offer().turnedAway()).isZero();
            assertThat(report.visits().confirmed())
                    .isEqualTo(report.offer().arrived())
                    .isEqualTo(theatre.payments().size());
            assertThat(report.visits().counted())
                    .isPositive()
                    .isLessThan(report.visits().confirmed());
            assertThat(report.goodputPerMinute())
                    .isEqualTo(report.visits().counted()
                            * 60_000
                            / report.visits().window().toMillis());
            assertThat(report.evidence().complaints()).isEmpty();
            assertThat(report.evidence().writes()).isNotEmpty();
        }
    }

    @Test
    void doNotWaitForThoseBeforeThem() {
        AtomicInteger present = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (FakeDoor silent = FakeDoor.before(_ -> {
            most.accumulateAndGet(present.incrementAndGet(), Math::max);
            Pause.of(IMPATIENT.visit());
            present.decrementAndGet();
            return Said.NOTHING;
        })) {
            ArrivalsReport report = Arrivals.run(plan(silent), PER_MINUTE, LENGTH, IMPATIENT);
            assertThat(report.offer().arrived()).isBetween(60L, 140L);
            assertThat(most.get()).isGreaterThan(5);
            assertThat(report.visits().confirmed()).isZero();
            assertThat(report.visits().unserved()).isEqualTo(report.offer().arrived());
            assertThat(report.noAnswers()).isGreaterThanOrEqualTo(report.offer().arrived());
        }
    }

    @Test
    void countRefusalsAndHowLongTheyTook() {
        try (FakeDoor full = FakeDoor.before(_ -> {
            Pause.of(Duration.ofMillis(30));
            return Said.refusal(503, "UNAVAILABLE");
        })) {
            ArrivalsReport report = Arrivals.run(plan(full), PER_MINUTE, LENGTH, IMPATIENT);
            assertThat(report.refusals().count())
                    .isGreaterThanOrEqualTo(report.offer().arrived());
            assertThat(report.refusals().p50()).isGreaterThanOrEqualTo(Duration.ofMillis(30));
            assertThat(report.refusals().p99())
                    .isGreaterThanOrEqualTo(report.refusals().p50());
            assertThat(report.goodputPerMinute()).isZero();
        }
    }

    private static LoadPlan plan(FakeDoor door) {
        return new LoadPlan(List.of(door.address()), 42, 1, new Admin("admin", "secret"));
    }
}
