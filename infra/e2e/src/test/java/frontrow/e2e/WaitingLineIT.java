package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Crowd;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A small room with three places, and a line whose patience is three seconds. */
@OnStage(queue = {"frontrow.queue.capacity=3", "frontrow.queue.poll-interval=1s"})
class WaitingLineIT {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void letsInAtOnceWhileThereIsRoom() {
        Fan fan = Fan.signUp();

        Answer joined = fan.join().expect(201);

        assertThat(joined.text("status")).isEqualTo("active");
        assertThat(joined.number("queuePosition")).isZero();
        assertThat(joined.time("activeUntil")).isAfter(Instant.now());
        assertThat(UUID.fromString(joined.text("token"))).isNotNull();
        Answer status = fan.status().expect(200);
        assertThat(status.text("status")).isEqualTo("active");
        assertThat(status.time("activeUntil")).isEqualTo(joined.time("activeUntil"));
    }

    @Test
    void givesPlacesInTheOrderOfJoiningAndLetsTheFirstInWhenOneLeaves() {
        List<Fan> inside = fillTheRoom();
        Fan first = Fan.signUp();
        Fan second = Fan.signUp();

        Answer joined = first.join().expect(201);
        assertThat(joined.text("status")).isEqualTo("waiting");
        assertThat(joined.number("queuePosition")).isEqualTo(1);
        assertThat(joined.number("estimatedWaitSeconds")).isPositive();
        assertThat(joined.text("estimatedWaitTime")).matches("1분 미만|\\d+분|\\d+시간( \\d+분)?");
        assertThat(joined.number("pollAfterSeconds")).isBetween(1L, 30L);
        assertThat(second.join().expect(201).number("queuePosition")).isEqualTo(2);
        assertThat(first.status().number("position")).isEqualTo(1);
        assertThat(second.status().number("position")).isEqualTo(2);

        inside.getFirst().leave().expect(204);

        first.awaitAdmission();
        assertThat(second.status().expect(200).number("position")).isEqualTo(1);
    }

    @Test
    void keepsTheTokenAndThePlaceOfWhoJoinsAgain() {
        fillTheRoom();
        Fan first = Fan.signUp();
        Fan second = Fan.signUp();
        String token = first.join().expect(201).text("token");
        second.join().expect(201);

        Answer again = first.join().expect(200);

        assertThat(again.text("token")).isEqualTo(token);
        assertThat(again.number("queuePosition")).isEqualTo(1);
        assertThat(second.status().number("position")).isEqualTo(2);
    }

    @Test
    void givesWhoIsInsideTheSameActiveTokenAgain() {
        Fan fan = Fan.inside();
        String token = fan.token();

        Answer again = fan.join().expect(200);

        assertThat(again.text("token")).isEqualTo(token);
        assertThat(again.text("status")).isEqualTo("active");
    }

    @Test
    void tellsAWaitingTokenItsPlaceWhereverAnActiveOneIsNeeded() {
        fillTheRoom();
        Fan waiting = Fan.signUp();
        waiting.join().expect(201);

        for (Answer refused : List.of(
                waiting.hold(1, 1),
                waiting.charge(50_000),
                waiting.pay("res-01890000-0000-7000-8000-000000000001"),
                waiting.giveBack("res-01890000-0000-7000-8000-000000000001"))) {
            refused.expect(403, "TOKEN_NOT_ACTIVE");
            assertThat(refused.number("position")).isEqualTo(1);
        }
    }

    @Test
    void forgetsWhoDoesNotPollAndMovesTheOthersUp() {
        fillTheRoom();
        Fan silent = Fan.signUp();
        Fan patient = Fan.signUp();
        silent.join().expect(201);
        patient.join().expect(201);

        Awaitility.await("the silent one to drop out")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> patient.status().expect(200).number("position") == 1);

        silent.status().expect(401, "TOKEN_INVALID");
        String lost = silent.token();
        Answer rejoined = silent.join().expect(201);
        assertThat(rejoined.number("queuePosition")).isEqualTo(2);
        assertThat(rejoined.text("token")).isNotEqualTo(lost);
    }

    @Test
    void neverHasMoreInsideThanTheCapacityAndLetsThemInInOrder() {
        List<Fan> fans = Crowd.all(
                IntStream.range(0, 24).<Callable<Fan>>mapToObj(_ -> Fan::signUp).toList());

        Crowd.atOnce(fans.stream()
                .<Callable<Answer>>map(fan -> () -> fan.admitted().leave().expect(204))
                .toList());

        List<String> users = fans.stream().map(Fan::userId).toList();
        assertThat(Books.mostInsideAtOnce(users)).isLessThanOrEqualTo(3);
        List<List<String>> orders = Books.ordersOfLine(users);
        assertThat(orders.get(0)).hasSize(24).isEqualTo(orders.get(1));
    }

    @Test
    void endsATokenThatIsGivenBack() {
        Fan fan = Fan.inside();

        fan.leave().expect(204);

        fan.status().expect(401, "TOKEN_INVALID");
        fan.hold(1, 1).expect(401, "TOKEN_INVALID");
        assertThat(fan.join().expect(201).text("status")).isEqualTo("active");
    }

    @Test
    void knowsNoTokenThatItDidNotGive() {
        for (Proof proof :
                List.of(Proof.bearer(UUID.randomUUID().toString()), Fan.signUp().identity())) {
            Answer refused = FrontDoor.get(proof, "/api/queue/status").expect(401, "TOKEN_INVALID");
            assertThat(refused.text("error")).isEqualTo("토큰 재발급이 필요합니다");
            FrontDoor.delete(proof, "/api/queue/token").expect(401, "TOKEN_INVALID");
        }
        FrontDoor.get(Proof.none(), "/api/queue/status").expect(401);
        FrontDoor.get(Proof.bearer("not-a-token"), "/api/queue/status").expect(401);
    }

    @Test
    void letsNobodyJoinWithoutAnIdentity() {
        FrontDoor.post(Proof.none(), "/api/queue/token", "").expect(401);
        FrontDoor.post(Proof.basic("nobody-knows-me", "wrong-password"), "/api/queue/token", "")
                .expect(401);
        FrontDoor.post(Proof.bearer(UUID.randomUUID().toString()), "/api/queue/token", "")
                .expect(401);
    }

    private static List<Fan> fillTheRoom() {
        List<Fan> inside = Fan.inside(3);
        Awaitility.await("a full room")
                .atMost(SOON)
                .until(() -> inside.stream()
                        .allMatch(fan -> fan.status().text("status").equals("active")));
        return inside;
    }
}
