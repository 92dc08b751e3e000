package frontrow.e2e.stage;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Somebody who doesn't take no connection for an answer: asks again, with the same key, until there is an outcome. */
public final class Persistence {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Set<String> NOT_YET = Set.of("SEAT_BUSY", "REQUEST_IN_PROGRESS", "TOO_MANY_REQUESTS");

    private Persistence() {}

    /** The outcome of a write, which is sent with one key however often. */
    public static Answer write(Fan fan, String path, String body) {
        String key = UUID.randomUUID().toString();
        return ask(() -> FrontDoor.post(fan.admission(), path, body, "Idempotency-Key", key));
    }

    /** The outcome of a call that may be repeated as it is. */
    public static Answer ask(Supplier<Answer> call) {
        return Awaitility.await("an outcome")
                .atMost(BOUND)
                .pollDelay(Duration.ZERO)
                .pollInterval(PAUSE)
                .ignoreException(FrontDoor.NoAnswer.class)
                .until(call::get, Persistence::isOutcome);
    }

    private static boolean isOutcome(Answer answer) {
        return answer.status() < 500 && !NOT_YET.contains(answer.code());
    }
}
