package frontrow.queue.admission;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.UserId;
import frontrow.queue.line.ActiveToken;
import frontrow.queue.line.EndedToken;
import frontrow.queue.token.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One user's way through the waiting room, from joining the line to the end of the stay, as PostgreSQL has it. */
sealed interface Admission {
    AdmissionId id();

    UserId user();

    TokenHash hash();

    /** Its token, to be refused from now on. */
    default EndedToken endedToken() {
        return new EndedToken(id(), hash());
    }

    /** In the line, or in one that was lost since. */
    record Waiting(AdmissionId id, UserId user, TokenHash hash, UUID lineEpoch) implements Admission {}

    /**
     * Takes a slot inside.
     *
     * @param remaining until {@code activeUntil} by PostgreSQL's clock when it was read; not positive once its time is over
     *     and only the slot is still kept for a hold that may be reported late
     */
    record Active(AdmissionId id, UserId user, TokenHash hash, Instant activeUntil, Duration remaining)
            implements Admission {

        boolean isOver() {
            return !remaining.isPositive();
        }

        ActiveToken token() {
            return new ActiveToken(id, hash, user, activeUntil, remaining);
        }
    }

    /** Over for good, for whatever reason. */
    record Ended(AdmissionId id, UserId user, TokenHash hash) implements Admission {}
}
