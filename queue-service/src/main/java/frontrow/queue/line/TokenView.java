package frontrow.queue.line;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.UserId;
import frontrow.queue.estimate.AdmissionRate;
import java.time.Instant;

/** What Redis knows of a token. */
public sealed interface TokenView {
    /** Its admission is waiting; the first position is 1. */
    record Waiting(AdmissionId admission, UserId user, long position, AdmissionRate rate) implements TokenView {}

    /** Its admission is active, as PostgreSQL said a few seconds ago at most. */
    record Active(AdmissionId admission, UserId user, Instant activeUntil) implements TokenView {}

    /** Its admission has ended. */
    record Spent() implements TokenView {}

    /** Nothing is known: PostgreSQL must be asked. {@code atMillis} is Redis's time before it was. */
    record Unknown(long atMillis) implements TokenView {}
}
