package frontrow.queue.admission;

import frontrow.queue.admission.SpendDecisions.Outcome;
import frontrow.queue.line.TokenEntries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Spends the admission of a payment that is settled. The money is paid and the seats are the buyer's by then, so every
 * order is answered as done, whatever had become of the admission.
 */
@Component
class Spending {
    private static final Logger LOG = LoggerFactory.getLogger(Spending.class);

    private final TransactionTemplate transaction;
    private final SpendDecisions decisions;
    private final Admissions admissions;
    private final TokenEntries entries;
    private final OutgoingMessages events;

    Spending(
            TransactionTemplate transaction,
            SpendDecisions decisions,
            Admissions admissions,
            TokenEntries entries,
            OutgoingMessages events) {
        this.transaction = transaction;
        this.decisions = decisions;
        this.admissions = admissions;
        this.entries = entries;
        this.events = events;
    }

    /** Spends the admission once, and answers each time it is asked. */
    void spend(SpendOrder order) {
        transaction.executeWithoutResult(_ -> {
            Optional<Instant> decidedBefore = decisions.lock(order);
            Instant at = decidedBefore.orElseGet(() -> decisions.decide(order, decide(order)));
            events.spent(order, at);
        });
    }

    private Outcome decide(SpendOrder order) {
        Optional<Admission> found = admissions.lock(order.admission());
        if (found.isEmpty()) {
            LOG.warn("{} spends admission {}, which is not here", order.payment(), order.admission());
            return Outcome.UNKNOWN;
        }
        return switch (found.get()) {
            case Admission.Ended _ -> Outcome.HAD_ENDED;
            case Admission.Waiting _, Admission.Active _ -> {
                admissions.end(order.admission(), EndReason.PAID, order.payment());
                // Before the commit: when the payment is answered, the gateway must refuse the token already.
                entries.end(List.of(found.get().endedToken()));
                yield Outcome.SPENT;
            }
        };
    }
}
