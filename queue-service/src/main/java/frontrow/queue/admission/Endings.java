package frontrow.queue.admission;

import org.springframework.stereotype.Component;

/** Ends admissions for reasons other than a payment, and says so. Call it within the transaction that locked them. */
@Component
class Endings {
    private final Admissions admissions;
    private final OutgoingMessages events;

    Endings(Admissions admissions, OutgoingMessages events) {
        this.admissions = admissions;
        this.events = events;
    }

    void end(Admission admission, EndReason reason) {
        events.expired(admission, reason, admissions.end(admission.id(), reason, null));
    }
}
