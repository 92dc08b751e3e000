package frontrow.queue.line;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.UserId;
import frontrow.queue.token.TokenHash;
import java.time.Duration;
import java.time.Instant;

/**
 * An active admission as the gateway may be told of it.
 *
 * @param remaining time until {@code activeUntil}, by PostgreSQL's clock when it was read
 */
public record ActiveToken(
        AdmissionId admission, TokenHash hash, UserId user, Instant activeUntil, Duration remaining) {}
