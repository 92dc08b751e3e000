package frontrow.queue.admission;

import frontrow.contracts.value.AdmissionId;
import frontrow.queue.line.LineEpoch;
import frontrow.queue.line.WaitingLine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Closes the admissions of those who have no place in the line any more. */
@Component
class LineKeeping {
    /**
     * A waiting admission without a place is left alone for this long: its user may just be joining. Longer than a
     * transaction may last, so that what was read of the line still holds when the transaction commits.
     */
    private static final Duration JOINING_MAX = Duration.ofMinutes(1);

    private static final int BATCH = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final WaitingLine line;
    private final OverdueAdmissions overdue;
    private final Housekeeping housekeeping;
    private UUID cursor = BEFORE_ALL;

    LineKeeping(WaitingLine line, OverdueAdmissions overdue, Housekeeping housekeeping) {
        this.line = line;
        this.overdue = overdue;
        this.housekeeping = housekeeping;
    }

    /** Closes the admissions of those who stopped asking. */
    void closeAbandoned() {
        List<AdmissionId> ids = line.abandon();
        if (!ids.isEmpty()) {
            housekeeping.end(EndReason.LEFT, () -> overdue.lockWaiting(ids, Duration.ZERO));
            line.forget(overdue.notWaiting(ids));
        }
    }

    /** Closes, a batch each time, admissions whose place was lost with Redis or never taken. */
    void closeLost() {
        housekeeping.end(
                EndReason.LEFT, () -> overdue.lockOfOtherLines(line.open().value(), JOINING_MAX, BATCH));
        housekeeping.end(EndReason.LEFT, this::lockNextMissing);
    }

    private List<Admission> lockNextMissing() {
        LineEpoch epoch = line.open();
        List<AdmissionId> waiting = overdue.waitingAfter(cursor, epoch.value(), JOINING_MAX, BATCH);
        cursor = waiting.size() < BATCH ? BEFORE_ALL : waiting.getLast().value();
        List<AdmissionId> missing = line.missing(epoch, waiting);
        return missing.isEmpty() ? List.of() : overdue.lockWaiting(missing, JOINING_MAX);
    }
}
