package frontrow.queue.admission;

import frontrow.contracts.Topic;
import frontrow.contracts.queue.TokenActivated;
import frontrow.contracts.queue.TokenExpired;
import frontrow.contracts.queue.TokenExpiryReason;
import frontrow.contracts.queue.TokenIssued;
import frontrow.contracts.value.PaymentId;
import frontrow.messaging.Outbox;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells the other services what happened to admissions. They learn ids, never tokens. */
@Component
class OutgoingMessages {
    private final Outbox outbox;

    OutgoingMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    void issued(Admission admission, Instant at) {
        String id = admission.id().toString();
        outbox.add(
                Topic.QUEUE_EVENTS,
                id,
                TokenIssued.newBuilder()
                        .setAdmissionId(id)
                        .setUserId(admission.user().value())
                        .setOccurredAt(at)
                        .build());
    }

    void activated(Admission.Active admission, Instant at) {
        String id = admission.id().toString();
        outbox.add(
                Topic.QUEUE_EVENTS,
                id,
                TokenActivated.newBuilder()
                        .setAdmissionId(id)
                        .setUserId(admission.user().value())
                        .setActiveUntil(admission.activeUntil())
                        .setOccurredAt(at)
                        .build());
    }

    void expired(Admission admission, EndReason reason, Instant at) {
        String id = admission.id().toString();
        outbox.add(
                Topic.QUEUE_EVENTS,
                id,
                TokenExpired.newBuilder()
                        .setAdmissionId(id)
                        .setUserId(admission.user().value())
                        .setReason(TokenExpiryReason.valueOf(reason.name()))
                        .setOccurredAt(at)
                        .build());
    }

    /** Answers a payment's order, whatever had become of the admission before; the payment's order of events matters. */
    void spent(SpendOrder order, Instant at) {
        PaymentId payment = order.payment();
        outbox.add(
                Topic.QUEUE_EVENTS,
                payment.toString(),
                TokenExpired.newBuilder()
                        .setAdmissionId(order.admission().toString())
                        .setUserId(order.user().value())
                        .setReason(TokenExpiryReason.PAID)
                        .setPaymentId(payment.toString())
                        .setOccurredAt(at)
                        .build());
    }
}
