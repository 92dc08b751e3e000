package frontrow.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Attempts to guess, swap, replay or outlive a queue token; admissions last three seconds unless a hold prolongs them. */
@OnStage(queue = "frontrow.queue.active-duration=3s")
class QueueTokenAttacksIT {

    private static final String HOLD = "/api/reservations";
    private static final int GUESSES = 20;
    private static final long SEED = 20_260_529;

    private final Attempts attempts = new Attempts();

    @Test
    void allFail() {
        Victim victim = new Victim();
        guesses(victim);
        neighbours(victim);
        otherShapes(victim);
        otherPlaces(victim);
        ended(victim);
        outlived(victim);
        swapped(victim);

        System.out.println("Queue tokens: " + attempts + ", seed " + SEED);
        assertThat(attempts.successes()).isEmpty();
        assertThat(attempts.count()).isGreaterThan(300);
        victim.expectUnharmed();
    }

    private void guesses(Victim victim) {
        Random random = new Random(SEED);
        for (int i = 0; i < GUESSES; i++) {
            all("guessed", victim, new UUID(random.nextLong(), random.nextLong()).toString());
        }
    }

    /** Every token that differs in one bit from one that is good, each for one of the calls in turn. */
    private void neighbours(Victim victim) {
        UUID token = UUID.fromString(victim.fan().token());
        for (int bit = 0; bit < 2 * Long.SIZE; bit++) {
            long flipped = 1L << bit % Long.SIZE;
            UUID neighbour = bit < Long.SIZE
                    ? new UUID(token.getMostSignificantBits(), token.getLeastSignificantBits() ^ flipped)
                    : new UUID(token.getMostSignificantBits() ^ flipped, token.getLeastSignificantBits());
            List<Map.Entry<String, Callable<Answer>>> calls = List.copyOf(
                    victim.callsWith(Proof.bearer(neighbour.toString())).entrySet());
            Map.Entry<String, Callable<Answer>> call = calls.get(bit % calls.size());
            attempts.at("one bit off", call.getKey(), call.getValue());
        }
    }

    private void otherShapes(Victim victim) {
        String token = victim.fan().token();
        Stream.of(
                        token.substring(1),
                        token.substring(0, 35),
                        token.replace("-", ""),
                        "{" + token + "}",
                        "urn:uuid:" + token,
                        token + token,
                        token + "," + token,
                        token + " " + token,
                        token + "\t",
                        "*",
                        "queue:{main}:active:*",
                        "' OR '1'='1",
                        "null",
                        "undefined",
                        "00000000-0000-0000-0000-000000000000",
                        "ffffffff-ffff-ffff-ffff-ffffffffffff",
                        "../" + token,
                        Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.US_ASCII)))
                // White space around a token is no part of it.
                .filter(shape -> !shape.strip().equals(token))
                .forEach(shape -> all("misshapen", victim, shape));
    }

    /** A token is read from one header, in one form, and from nowhere else. */
    private void otherPlaces(Victim victim) {
        String token = victim.fan().token();
        String wish = victim.wish();
        for (String query : List.of("token", "access_token", "queueToken", "Authorization", "authorization")) {
            once("in the URL", query, HOLD + "?" + query + "=" + token, wish);
            once("in the URL", query, HOLD + "?" + query + "=Bearer%20" + token, wish);
        }
        for (String header : List.of(
                "X-Queue-Token",
                "X-Auth-Token",
                "X-Access-Token",
                "Queue-Token",
                "Token",
                "Cookie",
                "Proxy-Authorization",
                "X-Forwarded-Authorization",
                "X-Original-Authorization",
                "Frontrow-Assertion")) {
            for (String value : List.of(token, "Bearer " + token, "token=" + token)) {
                once("in another header", header, HOLD, wish, header, value);
            }
        }
        for (String scheme :
                List.of("Token ", "Basic ", "Digest ", "Bearer=", "Bearer:", "", "JWT ", "BearerBearer ")) {
            once("under another scheme", scheme, HOLD, wish, "Authorization", scheme + token);
        }
        once(
                "twice",
                "two headers",
                HOLD,
                wish,
                "Authorization",
                "Bearer " + token,
                "Authorization",
                "Bearer " + token);
        for (String member : List.of("token", "queueToken", "authorization", "userId", "admissionId")) {
            String body = wish.replace("}", ", \"" + member + "\": \"" + token + "\"}");
            once("in the body", member, HOLD, body);
        }
    }

    private void ended(Victim victim) {
        Fan buyer = Fan.inside().withBalance(50_000);
        buyer.paid(buyer.holds(victim.concertId(), 3)).expect(200);
        all("spent", victim, buyer.token());
        Fan leaver = Fan.inside();
        leaver.leave().expect(204);
        all("given back", victim, leaver.token());
        String former = leaver.token();
        leaver.admitted();
        all("of an earlier admission", victim, former);
    }

    private void outlived(Victim victim) {
        Fan late = Fan.inside();
        Awaitility.await("the end of an admission").until(() -> late.status().status() == 401);
        all("outlived", victim, late.token());
        for (String key : List.of("a", "b", "c")) {
            once(
                    "outlived, as a retry",
                    key,
                    HOLD,
                    victim.wish(),
                    "Authorization",
                    "Bearer " + late.token(),
                    "Idempotency-Key",
                    key);
        }
    }

    /** A good token of somebody else, on what is the victim's. */
    private void swapped(Victim victim) {
        Fan thief = Fan.inside();
        thief.holds(victim.concertId(), 4);
        Map<String, Callable<Answer>> calls = victim.callsWith(thief.admission());
        for (String call : List.of("give back", "charge", "pay")) {
            attempts.at("swapped", call, calls.get(call));
        }
        for (Proof proof : List.of(thief.admission(), thief.identity())) {
            attempts.at("swapped", "balance", () -> FrontDoor.get(proof, victim.wallet()));
            attempts.at("swapped", "history", () -> FrontDoor.get(proof, victim.wallet() + "/history"));
            attempts.at(
                    "swapped",
                    "reservation",
                    () -> FrontDoor.get(proof, "/api/reservations/" + victim.reservationId()));
        }
    }

    private void all(String kind, Victim victim, String token) {
        victim.callsWith(Proof.bearer(token)).forEach((what, call) -> attempts.at(kind, what, call));
    }

    private void once(String kind, String what, String path, String body, String... headers) {
        attempts.at(kind, what, () -> FrontDoor.post(Proof.none(), path, body, headers));
    }
}
