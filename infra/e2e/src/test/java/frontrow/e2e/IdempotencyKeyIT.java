package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Crowd;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A client that loses every answer once and asks again under the same key. */
@OnStage
class IdempotencyKeyIT {

    private static final int RETRIES_AT_ONCE = 10;

    private final String key = "try-" + UUID.randomUUID();

    @Test
    void buysOnceForAClientThatLosesEveryAnswer() {
        long concert = Admin.concert(2, 50_000);
        Fan fan = Fan.inside();
        String charge = "/api/users/" + fan.userId() + "/balance";
        String money = "{\"amount\": 100000}";
        String wish = "{\"concertId\": %d, \"seatNumbers\": [1, 2]}".formatted(concert);

        assertThat(FrontDoor.postAndLoseTheAnswer(fan.admission(), charge, money, key))
                .isEqualTo(200);
        Answer charged = retry(fan.admission(), charge, money, 200);
        assertThat(FrontDoor.postAndLoseTheAnswer(fan.admission(), "/api/reservations", wish, key))
                .isEqualTo(201);
        Answer held = retry(fan.admission(), "/api/reservations", wish, 201);
        String payment = "{\"reservationId\": \"" + held.text("reservationId") + "\"}";
        assertThat(FrontDoor.postAndLoseTheAnswer(fan.admission(), "/api/payments", payment, key))
                .isEqualTo(200);
        // The token is spent by now: the retry is answered all the same.
        fan.status().expect(401, "TOKEN_INVALID");
        Answer paid = retry(fan.admission(), "/api/payments", payment, 200);

        assertThat(charged.number("currentBalance")).isEqualTo(100_000);
        assertThat(held.header("Location")).isEqualTo("/api/reservations/" + held.text("reservationId"));
        assertThat(paid.text("status")).isEqualTo("CONFIRMED");
        assertThat(fan.balance()).isZero();
        assertThat(Books.ledgerEntries(paid.text("paymentId"), "DEBIT")).isEqualTo(1);
        assertThat(Books.sumOfLedger(fan.userId())).isZero();
        assertThat(fan.reservations().expect(200).list("reservations")).hasSize(1);
        assertThat(fan.payments().expect(200).list("payments")).hasSize(1);
    }

    @Test
    void answersOldRetriesOfASpentTokenAndStartsNothingWithIt() {
        long concert = Admin.concert(2, 50_000);
        Fan fan = Fan.inside().withBalance(100_000);
        String wish = "{\"concertId\": %d, \"seatNumber\": 1}".formatted(concert);
        Answer held = post(fan.admission(), "/api/reservations", wish).expect(201);
        fan.paid(held.text("reservationId")).expect(200);

        assertThat(post(fan.admission(), "/api/reservations", wish).expect(201).body())
                .isEqualTo(held.body());
        post(fan.admission(), "/api/reservations", wish.replace("1}", "2}")).expect(422, "IDEMPOTENCY_KEY_REUSED");
        FrontDoor.post(
                        fan.admission(),
                        "/api/reservations",
                        wish.replace("1}", "2}"),
                        "Idempotency-Key",
                        "new-" + UUID.randomUUID())
                .expect(401, "TOKEN_INVALID");
        post(Proof.bearer(UUID.randomUUID().toString()), "/api/reservations", wish)
                .expect(401, "TOKEN_INVALID");
        fan.hold(concert, 2).expect(401, "TOKEN_INVALID");
    }

    @Test
    void chargesOnceHoweverManyRetriesComeAtOnce() {
        Fan fan = Fan.inside();
        String charge = "/api/users/" + fan.userId() + "/balance";
        List<Callable<Answer>> retries = IntStream.range(0, RETRIES_AT_ONCE)
                .<Callable<Answer>>mapToObj(_ -> () -> post(fan.admission(), charge, "{\"amount\": 10000}"))
                .toList();

        List<Answer> answers =
                Crowd.atOnce(retries).stream().map(Crowd.Run::result).toList();

        assertThat(answers).allMatch(answer -> answer.status() == 200 || isUnderWay(answer));
        assertThat(answers).anyMatch(answer -> answer.status() == 200);
        assertThat(fan.balance()).isEqualTo(10_000);
    }

    @Test
    void triesAgainWhatHadNoEffect() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside().withBalance(20_000);
        String payment = "{\"reservationId\": \"" + fan.holds(concert, 1) + "\"}";
        post(fan.admission(), "/api/payments", payment).expect(400, "BALANCE_INSUFFICIENT");

        fan.charge(30_000).expect(200);

        assertThat(retry(fan.admission(), "/api/payments", payment, 200).text("status"))
                .isEqualTo("CONFIRMED");
    }

    @Test
    void tellsWhatWasDecidedAgain() {
        long concert = Admin.concert(1, 50_000);
        Fan first = Fan.inside();
        Fan second = Fan.inside();
        String reservation = first.holds(concert, 1);
        String wish = "{\"concertId\": %d, \"seatNumber\": 1}".formatted(concert);
        Answer taken = post(second.admission(), "/api/reservations", wish).expect(409, "SEAT_ALREADY_TAKEN");

        first.giveBack(reservation).expect(204);

        assertThat(post(second.admission(), "/api/reservations", wish)
                        .expect(409, "SEAT_ALREADY_TAKEN")
                        .body())
                .isEqualTo(taken.body());
        second.hold(concert, 1).expect(201);
    }

    private Answer post(Proof proof, String path, String body) {
        return FrontDoor.post(proof, path, body, "Idempotency-Key", key);
    }

    /** Asks again, as a client that obeys Retry-After, and once more, to see the same. */
    private Answer retry(Proof proof, String path, String body, int status) {
        Answer answer = Fan.patiently(() -> post(proof, path, body));
        answer.expect(status);
        assertThat(post(proof, path, body).expect(status).body()).isEqualTo(answer.body());
        return answer;
    }

    private static boolean isUnderWay(Answer answer) {
        return answer.status() == 409 && answer.code().equals("REQUEST_IN_PROGRESS");
    }
}
