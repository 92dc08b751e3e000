package frontrow.queue.admission;

import frontrow.queue.PaceProperties;
import frontrow.queue.line.EndedToken;
import frontrow.queue.line.TokenEntries;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends admissions in bounded batches, each a transaction of its own, and has the gateway refuse their tokens. Any replica may. */
@Component
class Housekeeping {
    private static final int BATCH = 200;
    private static final int BATCHES_PER_RUN = 10;

    private final TransactionTemplate transaction;
    private final OverdueAdmissions overdue;
    private final Endings endings;
    private final TokenEntries entries;
    private final PaceProperties pace;

    Housekeeping(
            TransactionTemplate transaction,
            OverdueAdmissions overdue,
            Endings endings,
            TokenEntries entries,
            PaceProperties pace) {
        this.transaction = transaction;
        this.overdue = overdue;
        this.endings = endings;
        this.entries = entries;
        this.pace = pace;
    }

    /** Ends those inside whose time is over, the grace included; answers how many. */
    int endTimedOut() {
        int ended = 0;
        for (int i = 0; i < BATCHES_PER_RUN; i++) {
            int batch = end(EndReason.TIMED_OUT, () -> overdue.lockTimedOut(pace.expiryGrace(), BATCH));
            ended += batch;
            if (batch < BATCH) {
                break;
            }
        }
        return ended;
    }

    /** Ends a batch that the supplier locks, in one transaction with the locking; answers how many. */
    int end(EndReason reason, Supplier<List<Admission>> lockBatch) {
        List<EndedToken> ended = transaction.execute(_ -> {
            List<Admission> batch = lockBatch.get();
            batch.forEach(admission -> endings.end(admission, reason));
            return batch.stream().map(Admission::endedToken).toList();
        });
        entries.end(ended);
        return ended.size();
    }
}
