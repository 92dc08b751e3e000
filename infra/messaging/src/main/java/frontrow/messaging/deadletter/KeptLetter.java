package frontrow.messaging.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter in this service's books.
 *
 * @param lastSending when it was last sent again, null if it never was
 */
record KeptLetter(long id, DeadLetter letter, @Nullable Sending lastSending) {

    /** Somebody sent it again. */
    record Sending(Instant at, String by, String reason) {}
}
