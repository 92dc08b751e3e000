package frontrow.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.audit.Write;
import frontrow.audit.Write.Charge;
import frontrow.audit.Write.Outcome;
import frontrow.audit.Write.Pay;
import frontrow.contracts.value.UserId;
import frontrow.load.LoadPlan.Admin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration BOUGHT_WITHIN = Duration.ofSeconds(20);
    private static final Admin ADMIN = new Admin("admin", "secret");

    @Test
    void buysAndKeepsARecordThatTheBooksBearOut() {
        try (FakeTheatre theatre = new FakeTheatre(_ -> false)) {
            Load load = Load.start(plan(theatre, 42, 4), OneFan.SHORT);
            awaitPurchases(load, 20);
            load.close();
            assertThat(load.complaints()).isEmpty();
            assertThat(confirmed(load))
                    .containsExactlyInAnyOrderElementsOf(theatre.payments().keySet());
            assertThat(load.purchases()).isEqualTo(theatre.payments().size());
            assertThat(charged(load)).containsExactlyInAnyOrderEntriesOf(chargedBy(theatre));
        }
    }

    @Test
    void repeatsWhatIsLostUntilItHasAnOutcomeAndBuysNothingTwice() {
        try (FakeTheatre theatre = new FakeTheatre(call -> call % 5 == 0)) {
            Load load = Load.start(plan(theatre, 42, 4), OneFan.SHORT);
            awaitPurchases(load, 20);
            load.close();
            assertThat(load.complaints()).isEmpty();
            assertThat(load.tally().silences()).isGreaterThan(20);
            assertThat(confirmed(load))
                    .containsExactlyInAnyOrderElementsOf(theatre.payments().keySet());
            assertThat(charged(load)).containsExactlyInAnyOrderEntriesOf(chargedBy(theatre));
        }
    }

    @Test
    void doesTheSameForTheSameSeed() {
        List<String> once = asked(42);
        List<String> again = asked(42);
        List<String> other = asked(43);
        int compared = Math.min(once.size(), again.size());
        assertThat(compared).isGreaterThan(40);
        assertThat(again.subList(0, compared)).isEqualTo(once.subList(0, compared));
        assertThat(other.subList(0, 40)).isNotEqualTo(once.subList(0, 40));
    }

    @Test
    void givesEveryFanANameOfTheirOwn() {
        try (FakeTheatre theatre = new FakeTheatre(_ -> false)) {
            Load first = Load.start(plan(theatre, -1, 2), OneFan.SHORT);
            Load second = Load.start(plan(theatre, -1, 2), OneFan.SHORT);
            awaitPurchases(first, 3);
            awaitPurchases(second, 3);
            first.close();
            second.close();
            assertThat(users(first)).doesNotContainAnyElementsOf(users(second)).allMatch(UserId::isValid);
            assertThat(first.tally().count(Operation.SIGN_UP, "409 USER_EXISTS"))
                    .isZero();
        }
    }

    @Test
    void beginsNoVisitOnceClosedAndMayBeClosedTwice() {
        try (FakeTheatre theatre = new FakeTheatre(_ -> false)) {
            Load load = Load.start(plan(theatre, 1, 2), OneFan.SHORT);
            assertThatThrownBy(load::writes).isInstanceOf(IllegalStateException.class);
            load.close();
            int asked = theatre.door().asked().size();
            load.close();
            assertThat(load.writes()).isNotNull();
            assertThat(theatre.door().asked()).hasSize(asked);
        }
    }

    @Test
    void seesThatASystemSells() {
        try (FakeTheatre theatre = new FakeTheatre(call -> call % 3 == 0)) {
            assertThat(Purchase.succeeds(plan(theatre, 1, 1), BOUGHT_WITHIN)).isTrue();
            assertThat(theatre.payments()).hasSize(1);
        }
    }

    @Test
    void seesThatASystemDoesNotSell() {
        try (FakeDoor shut = FakeDoor.before(_ -> FakeDoor.Said.refusal(503, "UNAVAILABLE"))) {
            LoadPlan plan = new LoadPlan(List.of(shut.address()), 1, 1, ADMIN);
            assertThat(Purchase.succeeds(plan, Duration.ofMillis(300))).isFalse();
        }
    }

    private static LoadPlan plan(FakeTheatre theatre, long seed, int buyers) {
        return new LoadPlan(List.of(theatre.door().address()), seed, buyers, ADMIN);
    }

    /** What one buyer asks for, in order. */
    private static List<String> asked(long seed) {
        try (FakeTheatre theatre = new FakeTheatre(_ -> false)) {
            Load load = Load.start(plan(theatre, seed, 1), OneFan.SHORT);
            awaitPurchases(load, 5);
            load.close();
            // Concerts are dated from today.
            return theatre.door().asked().stream()
                    .filter(asked -> !asked.call().contains("/api/admin/"))
                    .map(FakeDoor.Asked::withoutNames)
                    .toList();
        }
    }

    private static void awaitPurchases(Load load, long count) {
        Deadline deadline = Deadline.within(BOUGHT_WITHIN);
        while (load.purchases() < count && deadline.pause(Duration.ofMillis(5))) {
            // Nobody tells when somebody has bought.
        }
        assertThat(load.purchases()).as("purchases, %s", load.tally()).isGreaterThanOrEqualTo(count);
    }

    private static List<String> confirmed(Load load) {
        return load.writes().stream()
                .filter(write -> write instanceof Pay pay && pay.outcome() == Outcome.CONFIRMED)
                .map(write -> String.valueOf(((Pay) write).payment()))
                .toList();
    }

    /** What was charged with success, by user. */
    private static Map<String, Long> charged(Load load) {
        return load.writes().stream()
                .filter(Charge.class::isInstance)
                .map(Charge.class::cast)
                .filter(charge -> charge.balance() != null)
                .collect(Collectors.groupingBy(
                        charge -> charge.user().value(),
                        Collectors.summingLong(charge -> charge.amount().amount())));
    }

    /** What was put into each wallet: what is left, and what was paid from it. */
    private static Map<String, Long> chargedBy(FakeTheatre theatre) {
        Map<String, Long> paid = theatre.payments().values().stream()
                .collect(Collectors.groupingBy(
                        FakeTheatre.Payment::user, Collectors.summingLong(FakeTheatre.Payment::amount)));
        return theatre.balances().entrySet().stream()
                .filter(entry -> entry.getValue() + paid.getOrDefault(entry.getKey(), 0L) > 0)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue() + paid.getOrDefault(entry.getKey(), 0L)));
    }

    private static List<String> users(Load load) {
        return load.writes().stream()
                .map(Write::user)
                .map(UserId::value)
                .distinct()
                .toList();
    }
}
