package frontrow.load;

import static frontrow.load.FakeDoor.Said.NOTHING;
import static frontrow.load.FakeDoor.Said.ok;
import static frontrow.load.FakeDoor.Said.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.load.Ending.Outcome;
import frontrow.load.Ending.Unfinished;
import frontrow.load.FakeDoor.Asked;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

class RetriesTest {

    private static final String HOLD = "POST /api/reservations";

    @Test
    void repeatsACallToTheLetterUntilThereIsAnOutcome() {
        try (OneFan fan = new OneFan()) {
            fan.told(
                    HOLD,
                    NOTHING,
                    refusal(503, "UNAVAILABLE"),
                    refusal(429, "TOO_MANY_REQUESTS"),
                    refusal(409, "SEAT_BUSY"),
                    refusal(409, "REQUEST_IN_PROGRESS"),
                    refusal(500, "INTERNAL"),
                    ok(201, "{}"));
            Ending ending = fan.session().ask(hold(fan));
            assertThat(ending).isInstanceOfSatisfying(Outcome.class, outcome -> {
                assertThat(outcome.answer().status()).isEqualTo(201);
                assertThat(outcome.doubtful()).isTrue();
            });
            assertThat(fan.asked()).hasSize(7).containsOnly(fan.asked().getFirst());
            assertThat(fan.asked().getFirst())
                    .extracting(Asked::key, Asked::body)
                    .containsExactly("the-key", "{\"concertId\": 1}");
        }
    }

    @Test
    void countsWhatEachTryCameTo() {
        try (OneFan fan = new OneFan()) {
            fan.told(HOLD, NOTHING, NOTHING, refusal(503, "UNAVAILABLE"), ok(201, "{}"));
            fan.session().ask(hold(fan));
            assertThat(fan.tally().count(Operation.HOLD, "NO_ANSWER")).isEqualTo(2);
            assertThat(fan.tally().count(Operation.HOLD, "503 UNAVAILABLE")).isEqualTo(1);
            assertThat(fan.tally().count(Operation.HOLD, "201")).isEqualTo(1);
            assertThat(fan.tally().total()).isEqualTo(4);
            assertThat(fan.tally().overloads()).isEqualTo(1);
            assertThat(fan.tally().silences()).isEqualTo(2);
        }
    }

    @Test
    void takesARefusalForTheLastWord() {
        try (OneFan fan = new OneFan()) {
            fan.told(HOLD, refusal(409, "SEAT_ALREADY_TAKEN"), ok(201, "{}"));
            assertThat(fan.session().ask(hold(fan))).isInstanceOfSatisfying(Outcome.class, outcome -> {
                assertThat(outcome.answer().code()).isEqualTo("SEAT_ALREADY_TAKEN");
                assertThat(outcome.doubtful()).isFalse();
            });
        }
    }

    @Test
    void leavesNoDoubtWhereACallWasOnlyToldToComeLater() {
        try (OneFan fan = new OneFan()) {
            fan.told(HOLD, refusal(429, "TOO_MANY_REQUESTS"), refusal(409, "SEAT_BUSY"), ok(201, "{}"));
            assertThat(fan.session().ask(hold(fan)).doubtful()).isFalse();
        }
    }

    @Test
    void givesUpWhenTheTimeIsOver() {
        try (OneFan fan = new OneFan(Duration.ofMillis(100))) {
            fan.told(HOLD, NOTHING);
            assertThat(fan.session().ask(hold(fan))).isEqualTo(new Unfinished(true));
            int tries = fan.asked().size();
            assertThat(fan.session().ask(hold(fan))).isEqualTo(new Unfinished(false));
            assertThat(fan.asked()).hasSize(tries);
        }
    }

    @Test
    void comesAgainWhenItIsToldToButDoesNotWaitForEver() {
        Bounds bounds = Bounds.OF_BUYERS;
        Duration growing = Duration.ofMillis(200);
        assertThat(Retries.pauseAfter(answer(Duration.ofSeconds(2)), growing, bounds))
                .isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_100));
        assertThat(Retries.pauseAfter(answer(Duration.ofHours(1)), growing, bounds))
                .isEqualTo(bounds.pauses().atMost());
        assertThat(Retries.pauseAfter(Silence.TIMED_OUT, growing, bounds)).isBetween(Duration.ofMillis(100), growing);
    }

    @Test
    void goesToTheNextDoorWhereOneIsShut() throws IOException {
        try (FakeDoor open = FakeDoor.before(_ -> ok(200, "{}"));
                Doors doors = new Doors(List.of(shut(), open.address()), Duration.ofSeconds(5))) {
            for (int i = 0; i < 4; i++) {
                assertThat(doors.send(Call.of(Operation.SEATS, "/api/concerts/1/seats")))
                        .isInstanceOf(Answer.class);
            }
            assertThat(open.asked()).hasSize(4);
        }
    }

    @Test
    void saysThatNothingCameWhereAllDoorsAreShut() throws IOException {
        try (Doors doors = new Doors(List.of(shut()), Duration.ofSeconds(5))) {
            assertThat(doors.send(Call.of(Operation.SEATS, "/api/concerts/1/seats")))
                    .isEqualTo(Silence.NO_ANSWER);
        }
    }

    @Test
    void doesNotWaitLongerThanACallerBearsWith() {
        Bounds bounds = OneFan.SHORT;
        try (FakeDoor silent = FakeDoor.before(_ -> {
                    Pause.of(bounds.visit());
                    return NOTHING;
                });
                Doors doors = new Doors(List.of(silent.address()), Duration.ofMillis(100))) {
            assertThat(doors.send(Call.of(Operation.SEATS, "/api/concerts/1/seats")))
                    .isEqualTo(Silence.TIMED_OUT);
        }
    }

    private static Call hold(OneFan fan) {
        return fan.session()
                .admitted(Operation.HOLD, "/api/reservations")
                .saying("{\"concertId\": 1}")
                .under("the-key");
    }

    private static Answer answer(Duration retryAfter) {
        return new Answer(503, MissingNode.getInstance(), "", retryAfter);
    }

    /** Where nobody listens any more. */
    private static URI shut() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://localhost:" + socket.getLocalPort());
        }
    }
}
