package frontrow.load;

import static frontrow.load.FakeDoor.Said.NOTHING;
import static frontrow.load.FakeDoor.Said.ok;
import static frontrow.load.FakeDoor.Said.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.audit.Write.Join;
import frontrow.load.FakeDoor.Said;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final String SIGN_UP = "POST /api/users";
    private static final String JOIN = "POST /api/queue/token";
    private static final String STATUS = "GET /api/queue/status";
    private static final Bounds.Pauses PAUSES = OneFan.SHORT.pauses();

    @Test
    void findsTheAccountThatAnUnansweredTryOpened() {
        try (OneFan fan = new OneFan().told(SIGN_UP, NOTHING, refusal(409, "USER_EXISTS"))) {
            assertThat(new Place(fan.session(), PAUSES).signUp()).isTrue();
        }
    }

    @Test
    void holdsItForImpossibleThatSomebodyElseHasTheName() {
        try (OneFan fan = new OneFan().told(SIGN_UP, refusal(409, "USER_EXISTS"))) {
            Place place = new Place(fan.session(), PAUSES);
            assertThatThrownBy(place::signUp).isInstanceOf(Contradiction.class);
        }
    }

    @Test
    void asksForThePlaceUntilLetIn() {
        try (OneFan fan = new OneFan()
                .told(JOIN, joined("t-1", "waiting"))
                .told(STATUS, waiting(), NOTHING, waiting(), active())) {
            Place place = new Place(fan.session(), PAUSES);
            assertThat(place.join()).isTrue();
            assertThat(place.awaitAdmission()).isTrue();
            assertThat(fan.writes()).containsExactly(new Join(OneFan.NAME, "t-1"));
            assertThat(fan.asked())
                    .last()
                    .extracting(FakeDoor.Asked::authorization)
                    .isEqualTo("Bearer t-1");
        }
    }

    @Test
    void doesNotAskWhereItIsLetInAtOnce() {
        try (OneFan fan = new OneFan().told(JOIN, joined("t-1", "active"))) {
            Place place = new Place(fan.session(), PAUSES);
            place.join();
            assertThat(place.awaitAdmission()).isTrue();
            assertThat(fan.asked()).hasSize(1);
        }
    }

    @Test
    void joinsAgainWhereThePlaceWasLost() {
        try (OneFan fan = new OneFan()
                .told(JOIN, joined("t-1", "waiting"), joined("t-2", "active"))
                .told(STATUS, refusal(401, "TOKEN_INVALID"))) {
            Place place = new Place(fan.session(), PAUSES);
            place.join();
            assertThat(place.awaitAdmission()).isTrue();
            assertThat(fan.writes()).containsExactly(new Join(OneFan.NAME, "t-1"), new Join(OneFan.NAME, "t-2"));
        }
    }

    @Test
    void givesUpWaitingWhenTheTimeIsOver() {
        try (OneFan fan = new OneFan(Duration.ofMillis(50))
                .told(JOIN, joined("t-1", "waiting"))
                .told(STATUS, waiting())) {
            Place place = new Place(fan.session(), PAUSES);
            place.join();
            assertThat(place.awaitAdmission()).isFalse();
        }
    }

    private static Said joined(String token, String status) {
        return ok(201, """
            {"token": "%s", "status": "%s", "pollAfterSeconds": 1, "activeUntil": "2026-05-29T15:30:00+09:00"}\
            """.formatted(token, status));
    }

    private static Said waiting() {
        return ok(200, "{\"status\": \"waiting\", \"position\": 3, \"pollAfterSeconds\": 1}");
    }

    private static Said active() {
        return ok(200, "{\"status\": \"active\", \"activeUntil\": \"2026-05-29T15:30:00+09:00\"}");
    }
}
