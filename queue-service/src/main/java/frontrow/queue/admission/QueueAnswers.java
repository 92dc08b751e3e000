package frontrow.queue.admission;

import frontrow.http.time.Zoned;
import frontrow.queue.admission.FrontDesk.Joined;
import frontrow.queue.estimate.WaitEstimate;
import frontrow.queue.estimate.WaitEstimator;
import frontrow.queue.estimate.WaitText;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** How a standing is told to a client. */
@Component
class QueueAnswers {
    private final WaitEstimator estimator;
    private final Zoned zoned;

    QueueAnswers(WaitEstimator estimator, Zoned zoned) {
        this.estimator = estimator;
        this.zoned = zoned;
    }

    Answer joined(Joined joined, WaitText text) {
        String token = joined.token().reveal();
        return switch (joined.standing()) {
            case Standing.Inside inside -> new JoinedActive(token, "active", 0, zoned.at(inside.activeUntil()));
            case Standing.InLine place -> {
                WaitEstimate wait = estimator.at(place.position(), place.rate());
                yield new JoinedWaiting(
                        token, "waiting", place.position(), say(text, wait), wait.seconds(), wait.pollAfterSeconds());
            }
            case Standing.OutOfSight _ -> throw FrontDesk.unavailable();
            case Standing.Gone _ -> throw QueueController.tokenInvalid();
        };
    }

    Answer status(Standing standing, WaitText text) {
        return switch (standing) {
            case Standing.Inside inside -> new StatusActive("active", zoned.at(inside.activeUntil()));
            case Standing.InLine place -> {
                WaitEstimate wait = estimator.at(place.position(), place.rate());
                yield new StatusWaiting(
                        "waiting", place.position(), say(text, wait), wait.seconds(), wait.pollAfterSeconds());
            }
            case Standing.OutOfSight _ -> throw FrontDesk.unavailable();
            case Standing.Gone _ -> throw QueueController.tokenInvalid();
        };
    }

    private static String say(WaitText text, WaitEstimate wait) {
        return text.of(Duration.ofSeconds(wait.seconds()));
    }

    /** The body of an answer. */
    sealed interface Answer {}

    record JoinedWaiting(
            String token,
            String status,
            long queuePosition,
            String estimatedWaitTime,
            long estimatedWaitSeconds,
            long pollAfterSeconds)
            implements Answer {}

    record JoinedActive(String token, String status, long queuePosition, OffsetDateTime activeUntil)
            implements Answer {}

    record StatusWaiting(
            String status, long position, String estimatedWaitTime, long estimatedWaitSeconds, long pollAfterSeconds)
            implements Answer {}

    record StatusActive(String status, OffsetDateTime activeUntil) implements Answer {}
}
