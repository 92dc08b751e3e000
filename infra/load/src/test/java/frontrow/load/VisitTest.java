package frontrow.load;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.audit.Write;
import frontrow.audit.Write.Charge;
import frontrow.audit.Write.GiveBack;
import frontrow.audit.Write.Hold;
import frontrow.audit.Write.Join;
import frontrow.audit.Write.Outcome;
import frontrow.audit.Write.Pay;
import frontrow.load.LoadPlan.Admin;
import frontrow.load.Visit.Result;
import frontrow.load.VisitPlan.Course;
import frontrow.load.VisitPlan.Farewell;
import frontrow.load.VisitPlan.Manner;
import frontrow.load.VisitPlan.Money;
import frontrow.load.VisitPlan.Wish;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String LEAVE = "DELETE /api/queue/token";

    private final FakeTheatre theatre = new FakeTheatre(_ -> false);
    private final Crowd crowd = crowd(theatre.door());

    @AfterEach
    void close() {
        crowd.close();
        theatre.close();
    }

    @Test
    void buys() {
        assertThat(visit(Course.BUY)).isEqualTo(Result.BOUGHT);
        assertThat(kinds()).containsExactly(Join.class, Charge.class, Hold.class, Charge.class, Pay.class);
        assertThat(calls()).doesNotContain(LEAVE);
        assertThat(crowd.notes().purchases()).isEqualTo(1);
    }

    @Test
    void fillsTheWalletOnlyWhenRefused() {
        assertThat(visit(Course.BUY, new Money(10_000, 0, true))).isEqualTo(Result.BOUGHT);
        assertThat(kinds()).containsExactly(Join.class, Charge.class, Hold.class, Pay.class, Charge.class, Pay.class);
        assertThat(pays()).extracting(Pay::outcome).containsExactly(Outcome.REFUSED, Outcome.CONFIRMED);
        assertThat(pays()).extracting(Pay::key).doesNotHaveDuplicates();
    }

    @Test
    void givesSeatsBackAndBuysOthers() {
        assertThat(visit(Course.CHANGE_MIND)).isEqualTo(Result.BOUGHT);
        assertThat(kinds())
                .containsExactly(
                        Join.class, Charge.class, Hold.class, GiveBack.class, Hold.class, Charge.class, Pay.class);
    }

    @Test
    void leavesAHoldToLapse() {
        assertThat(visit(Course.LET_LAPSE)).isEqualTo(Result.LEFT);
        assertThat(kinds()).containsExactly(Join.class, Charge.class, Hold.class);
        assertThat(calls()).contains(LEAVE);
    }

    @Test
    void looksAndGoes() {
        assertThat(visit(Course.LOOK_ONLY)).isEqualTo(Result.LEFT);
        assertThat(kinds()).containsExactly(Join.class, Charge.class);
    }

    @Test
    void walksAwayFromTheLine() {
        assertThat(visit(Course.WALK_AWAY)).isEqualTo(Result.LEFT);
        assertThat(kinds()).containsExactly(Join.class);
        assertThat(calls()).contains(LEAVE);
    }

    @Test
    void vanishesWithoutAWord() {
        VisitPlan vanishing = planned(Course.WALK_AWAY, new Money(0, 0, false), Farewell.VANISHES);
        assertThat(visit(vanishing)).isEqualTo(Result.LEFT);
        assertThat(calls()).doesNotContain(LEAVE);
    }

    @Test
    void paysWhenTheHoldHasRunOut() {
        theatre.setHoldDuration(Duration.ofMillis(300));
        long begun = System.nanoTime();
        visit(Course.PAY_TOO_LATE);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(300));
        assertThat(pays()).hasSize(1);
    }

    @Test
    void doesNotWaitForAHoldToRunOutOnceAllAreToGo() {
        theatre.setHoldDuration(Duration.ofSeconds(5));
        crowd.beginToClose();
        assertThat(visit(Course.PAY_TOO_LATE)).isEqualTo(Result.LEFT);
        assertThat(pays()).isEmpty();
    }

    @Test
    void endsWithAComplaintWhereAnAnswerLacksWhatItOwes() {
        try (FakeDoor vague = FakeDoor.before(asked -> asked.call().equals("POST /api/users")
                        ? FakeDoor.Said.ok(201, "{}")
                        : FakeDoor.Said.ok(
                                201, "{\"token\": \"t-1\", \"status\": \"active\", \"activeUntil\": \"soon\"}"));
                Crowd others = crowd(vague)) {
            assertThat(others.visit(fan(), planned(Course.BUY, new Money(0, 0, false), Farewell.LEAVES), PATIENCE))
                    .isEqualTo(Result.UNSERVED);
            assertThat(others.notes().complaints()).singleElement().asString().contains("no time activeUntil");
        }
    }

    private static Account fan() {
        return new Account(OneFan.NAME);
    }

    private static Crowd crowd(FakeDoor door) {
        LoadPlan plan = new LoadPlan(List.of(door.address()), 42, 1, new Admin("admin", "secret"));
        return new Crowd(plan, Hall.contended(1), OneFan.SHORT);
    }

    private Result visit(Course course) {
        return visit(course, new Money(10_000, 0, false));
    }

    private Result visit(Course course, Money money) {
        return visit(planned(course, money, Farewell.LEAVES));
    }

    private Result visit(VisitPlan planned) {
        return crowd.visit(fan(), planned, PATIENCE);
    }

    private static VisitPlan planned(Course course, Money money, Farewell farewell) {
        Manner manner = new Manner(new Till.Manner(false, true, false), false, Duration.ZERO);
        return new VisitPlan(course, money, new Wish(2, 7), manner, farewell);
    }

    private List<String> calls() {
        return theatre.door().asked().stream().map(FakeDoor.Asked::call).toList();
    }

    private List<Class<?>> kinds() {
        return crowd.notes().writes().stream().<Class<?>>map(Write::getClass).toList();
    }

    private List<Pay> pays() {
        return crowd.notes().writes().stream()
                .filter(Pay.class::isInstance)
                .map(Pay.class::cast)
                .toList();
    }
}
