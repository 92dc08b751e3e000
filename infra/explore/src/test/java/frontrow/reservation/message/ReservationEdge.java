package frontrow.reservation.message;

import frontrow.messaging.Outbox;

/** Opens the service's own edge to a test that has no Kafka. */
public final class ReservationEdge {

    private ReservationEdge() {}

    /** Writes events into an outbox as records. */
    public static ReservationEvents events(Outbox outbox) {
        return new ReservationEvents(outbox);
    }
}
