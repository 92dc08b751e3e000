package frontrow.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Concerts;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import frontrow.e2e.stage.Promptly;
import frontrow.e2e.stage.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Redis holds the line and nothing else that counts: who is inside buys without it. */
@OnStage
class WithoutRedisIT {

    private static final Duration PROMPT = Duration.ofSeconds(2);

    /** What can't be repeated may be late on a busy machine, but not as late as what hangs. */
    private static final Duration WRITTEN = Duration.ofSeconds(4);

    private static final Duration PAID = Duration.ofSeconds(5);

    private final long concert = Admin.concert(3, 50_000);
    private final Fan inside = Fan.inside().withBalance(50_000);
    private final Fan outside = Fan.signUp();

    @Test
    void servesThoseInsideWhileRedisIsGone() {
        try (Stage.Outage _ = Stage.outage("redis")) {
            assertThatThoseInsideAreServed();
        }
        assertThatTheLineMovesAgain();
    }

    @Test
    void servesThoseInsideWhileRedisStandsStill() {
        try (Stage.StandStill _ = Stage.standStill("redis")) {
            assertThatThoseInsideAreServed();
        }
        assertThatTheLineMovesAgain();
    }

    @Test
    void letsThoseInsideNoticeNothingWhenRedisComesBackEmpty() {
        String reservation = inside.holds(concert, 1);
        Fan paid = Fan.inside().withBalance(50_000);
        paid.paid(paid.holds(concert, 2)).expect(200);

        try (Stage.Outage _ = Stage.outageWithLossOfRedis()) {
            assertThat(inside.balance()).isEqualTo(50_000);
        }

        assertThat(inside.status().expect(200).text("status")).isEqualTo("active");
        assertThat(inside.balance()).isEqualTo(50_000);
        inside.charge(50_000).expect(200);
        inside.holds(concert, 3);
        inside.paid(reservation).expect(200);
        assertThat(inside.balance()).isEqualTo(50_000);
        inside.status().expect(401, "TOKEN_INVALID");
        paid.status().expect(401, "TOKEN_INVALID");
        paid.hold(concert, 1).expect(401, "TOKEN_INVALID");
        assertThatTheLineMovesAgain();
    }

    private void assertThatThoseInsideAreServed() {
        // From the first call on, before any breaker has learnt that Redis is away.
        Promptly.unavailableWithin(PROMPT, outside::join);
        Promptly.within(WRITTEN, () -> inside.charge(50_000)).expect(200);
        assertThat(Promptly.onceWithin(PROMPT, inside::wallet).number("balance"))
                .isEqualTo(100_000);
        Promptly.onceWithin(PROMPT, Concerts::all);
        Promptly.onceWithin(PROMPT, Concerts::dates);
        Promptly.onceWithin(PROMPT, () -> Concerts.seats(concert)).expect(200);
        String reservation = Promptly.within(WRITTEN, () -> inside.hold(concert, 1))
                .expect(201)
                .text("reservationId");
        Promptly.within(WRITTEN, () -> inside.hold(concert, 1)).expect(409, "SEAT_ALREADY_TAKEN");
        assertThat(Promptly.onceWithin(PROMPT, inside::status).expect(200).text("status"))
                .isEqualTo("active");
        Promptly.onceWithin(PROMPT, () -> FrontDoor.post(Proof.none(), "/api/reservations", "{}"))
                .expect(401);
        Promptly.within(PAID, () -> inside.pay(reservation)).expect(200);
        Promptly.onceWithin(PROMPT, inside::status).expect(401, "TOKEN_INVALID");
        assertThat(inside.balance()).isEqualTo(50_000);
        Promptly.unavailableWithin(PROMPT, outside::join);
    }

    private void assertThatTheLineMovesAgain() {
        outside.admitted();
        outside.withBalance(50_000);
        assertThat(outside.status().expect(200).text("status")).isEqualTo("active");
    }
}
