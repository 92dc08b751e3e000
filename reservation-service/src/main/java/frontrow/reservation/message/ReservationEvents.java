package frontrow.reservation.message;

import frontrow.contracts.Topic;
import frontrow.messaging.Outbox;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Tells others what happened, once the surrounding transaction commits. Call it after the locks are taken, so that a
 * reservation's events keep the order of its changes.
 */
@Component
public class ReservationEvents {

    private final Outbox outbox;

    ReservationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void publish(ReservationEvent event) {
        outbox.add(Topic.RESERVATION_EVENTS, event.reservationId().toString(), OutgoingMessages.record(event));
    }

    /** Says that every transition of the partition decided before a time has been sent. */
    public void publishWatermark(int partition, Instant asOf) {
        outbox.addToPartition(Topic.RESERVATION_EVENTS, partition, "watermark", OutgoingMessages.watermark(asOf));
    }
}
