package frontrow.payment.messages;

import frontrow.contracts.value.PaymentId;
import frontrow.messaging.Outbox;
import frontrow.payment.process.Payment;
import frontrow.payment.saga.PaymentCommand;
import frontrow.payment.saga.PaymentMessage;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Opens the service's own edge to a test that has no Kafka. */
public final class SagaEdge {

    private SagaEdge() {}

    /** What a payment is told. */
    public record Told(PaymentId payment, PaymentMessage message) {}

    /** What a record tells a payment; nothing if it is about none. */
    public static Optional<Told> read(SpecificRecord record) {
        return PaymentMessages.read(record).map(incoming -> new Told(incoming.payment(), incoming.message()));
    }

    /** Writes a command into an outbox as a record. */
    public static void send(Payment payment, PaymentCommand command, Instant at, Outbox outbox) {
        new OutboxCommands(outbox).send(payment, command, at);
    }
}
