package frontrow.audit;

import frontrow.contracts.value.PaymentId;
import java.time.Instant;

/**
 * A payment that has not ended.
 *
 * @param state where its saga stands
 * @param startedAt by the payments' database
 */
public record UnderWay(PaymentId payment, String state, Instant startedAt) {}
