package frontrow.load;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.audit.Write;
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
            ArrivalsReport report = run(theatre.door(), OneFan.SHORT, Guests.newcomers(plan(theatre.door(), 1)));
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
            ArrivalsReport report = run(silent, IMPATIENT, Guests.newcomers(plan(silent, 1)));
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
            ArrivalsReport report = run(full, IMPATIENT, Guests.newcomers(plan(full, 1)));
            assertThat(report.refusals().count())
                    .isGreaterThanOrEqualTo(report.offer().arrived());
            assertThat(report.refusals().p50()).isGreaterThanOrEqualTo(Duration.ofMillis(30));
            assertThat(report.refusals().p99())
                    .isGreaterThanOrEqualTo(report.refusals().p50());
            assertThat(report.goodputPerMinute()).isZero();
        }
    }

    @Test
    void mayBeOfThoseWhoHaveAnAccountAndComeAgain() {
        try (FakeTheatre theatre = new FakeTheatre(_ -> false)) {
            Guests regulars = Guests.regulars(plan(theatre.door(), 20), OneFan.SHORT);
            int before = theatre.door().asked().size();
            assertThat(before).isEqualTo(40);
            ArrivalsReport report = run(theatre.door(), OneFan.SHORT, regulars);
            assertThat(report.visits().confirmed()).isGreaterThan(20);
            assertThat(report.evidence().complaints()).isEmpty();
            assertThat(report.tally().count(Operation.SIGN_UP, "201")).isZero();
            assertThat(report.evidence().writes().stream().map(Write::user).distinct())
                    .hasSizeLessThanOrEqualTo(20);
            assertThat(report.evidence().writes().stream()
                            .filter(write -> write.key() != null)
                            .map(write -> write.user() + " " + write.key()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void areTurnedAwayWhereTooManyAreThere() {
        try (FakeTheatre theatre = new FakeTheatre(_ -> false)) {
            Guests few = Guests.regulars(plan(theatre.door(), 1), OneFan.SHORT);
            few.comes();
            ArrivalsReport report = run(theatre.door(), OneFan.SHORT, few);
            assertThat(report.offer().arrived()).isZero();
            assertThat(report.offer().turnedAway()).isBetween(60L, 140L);
        }
    }

    @Test
    void doNotComeAgainWhileTheirMoneyMayStillMove() {
        try (FakeTheatre theatre = new FakeTheatre(_ -> false)) {
            Guests one = Guests.regulars(plan(theatre.door(), 1), OneFan.SHORT);
            Account account = one.comes().orElseThrow();
            one.goes(account);
            assertThat(one.comes()).contains(account);
            account.doubt();
            one.goes(account);
            assertThat(one.comes()).isEmpty();
        }
    }

    private static ArrivalsReport run(FakeDoor door, Bounds bounds, Guests guests) {
        try (Crowd crowd = new Crowd(plan(door, 1), Hall.ROOMY, bounds)) {
            return Arrivals.run(crowd, guests, 42, PER_MINUTE, LENGTH);
        }
    }

    private static LoadPlan plan(FakeDoor door, int buyers) {
        return new LoadPlan(List.of(door.address()), 42, buyers, new Admin("admin", "secret"));
    }
}
