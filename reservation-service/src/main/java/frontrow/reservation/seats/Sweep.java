package frontrow.reservation.seats;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Releases holds and pins whose time is over. Any number of replicas may sweep at once: each takes what no other is
 * working on.
 */
@Component
class Sweep {

    /** Bounds a transaction, and with it the time that others may wait for its rows. */
    static final int RESERVATIONS_PER_TRANSACTION = 100;

    private final Reservations reservations;
    private final Transitions transitions;
    private final DatabaseClock clock;
    private final TransactionTemplate transactions;

    Sweep(Reservations reservations, Transitions transitions, DatabaseClock clock, TransactionTemplate transactions) {
        this.reservations = reservations;
        this.transitions = transitions;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Goes on until nothing is left that is overdue and not being worked on. */
    void run() {
        Integer released;
        do {
            released = transactions.execute(_ -> releaseSome());
        } while (released == RESERVATIONS_PER_TRANSACTION);
    }

    private Integer releaseSome() {
        List<Reservation> overdue = reservations.lockOverdue(RESERVATIONS_PER_TRANSACTION);
        if (!overdue.isEmpty()) {
            transitions.releaseOverdue(overdue, clock.now());
        }
        return overdue.size();
    }
}
