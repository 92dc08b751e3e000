package frontrow.queue.admission;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.UserId;
import frontrow.queue.estimate.AdmissionRate;
import java.time.Instant;

/** Where the bearer of a token stands. */
sealed interface Standing {
    /** Inside until then. */
    record Inside(AdmissionId admission, UserId user, Instant activeUntil) implements Standing {}

    /** In the line; position 1 is next. */
    record InLine(AdmissionId admission, UserId user, long position, AdmissionRate rate) implements Standing {}

    /** In the line, which Redis doesn't show right now. */
    record OutOfSight(AdmissionId admission, UserId user) implements Standing {}

    /** Nowhere: unknown, over, spent, or in a line that was lost. */
    record Gone() implements Standing {}
}
