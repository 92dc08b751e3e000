package frontrow.queue.admission;

import frontrow.contracts.value.AdmissionId;
import frontrow.queue.QueueProperties;
import frontrow.queue.admission.Admissions.Activated;
import frontrow.queue.line.ActiveToken;
import frontrow.queue.line.Picks;
import frontrow.queue.line.Picks.Pick;
import frontrow.queue.line.Settlement;
import frontrow.queue.line.WaitingLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets in those who are next. A round holds one lock of the database from counting the slots to the commit: so there is one
 * round at a time in all replicas together, nobody overtakes, and the slots counted are the slots there are, whatever
 * became of Redis. A replica that dies in a round loses the lock with its session, and the next round goes on with those it
 * had popped.
 */
@Component
class Admitter {
    private static final Duration LOCK_WAIT = Duration.ofMillis(300);

    private final TransactionTemplate transaction;
    private final Admissions admissions;
    private final WaitingLine line;
    private final OutgoingMessages events;
    private final QueueProperties properties;
    /** Rounds of this process wait for each other here, where that takes no connection to the database. */
    private final ReentrantLock ownRounds = new ReentrantLock();

    Admitter(
            TransactionTemplate transaction,
            Admissions admissions,
            WaitingLine line,
            OutgoingMessages events,
            QueueProperties properties) {
        this.transaction = transaction;
        this.admissions = admissions;
        this.line = line;
        this.events = events;
        this.properties = properties;
    }

    /**
     * Lets in as many as the rate and the capacity allow right now.
     *
     * @param theyWaited whether those in the line have waited: only that tells how fast a line moves. Who is let in on
     *     joining an empty line says nothing about it.
     */
    void round(boolean theyWaited) {
        if (!takeTurn()) {
            return;
        }
        try {
            Settlement settlement = transaction.execute(this::decide);
            if (settlement != null && !settlement.picks().picks().isEmpty()) {
                line.settle(settlement, theyWaited || settlement.picks().stillWaiting() > 0);
            }
        } finally {
            ownRounds.unlock();
        }
    }

    private boolean takeTurn() {
        try {
            return ownRounds.tryLock(LOCK_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private @Nullable Settlement decide(TransactionStatus status) {
        if (!admissions.lockActivations(LOCK_WAIT)) {
            status.setRollbackOnly();
            return null;
        }
        int free = properties.capacity() - admissions.countActive();
        return free > 0 ? decide(line.admit(free), free) : null;
    }

    private Settlement decide(Picks picks, int free) {
        Map<AdmissionId, Admission> rows = new HashMap<>();
        admissions
                .lockAll(picks.picks().stream().map(Pick::admission).toList())
                .forEach(row -> rows.put(row.id(), row));
        List<ActiveToken> inside = new ArrayList<>();
        List<Pick> next = new ArrayList<>();
        List<AdmissionId> refused = new ArrayList<>();
        List<AdmissionId> unknown = new ArrayList<>();
        for (Pick pick : picks.picks()) {
            switch (rows.get(pick.admission())) {
                case Admission.Waiting _ when next.size() < free -> next.add(pick);
                case Admission.Waiting _ -> refused.add(pick.admission());
                // Let in by a round that ended between its commit and its settlement.
                case Admission.Active active -> inside.add(active.token());
                case Admission.Ended _ -> unknown.add(pick.admission());
                case null -> unknown.add(pick.admission());
            }
        }
        inside.addAll(activate(next));
        return new Settlement(picks, inside, refused, unknown);
    }

    private List<ActiveToken> activate(List<Pick> next) {
        if (next.isEmpty()) {
            return List.of();
        }
        Map<AdmissionId, Activated> activated = new HashMap<>();
        admissions
                .activate(next, properties.activeDuration())
                .forEach(one -> activated.put(one.admission().id(), one));
        // In the order of the line: the events are to tell the same story as the places.
        return next.stream()
                .map(pick -> activated.get(pick.admission()))
                .map(one -> {
                    events.activated(one.admission(), one.at());
                    return one.admission().token();
                })
                .toList();
    }
}
