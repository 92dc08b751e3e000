package frontrow.payment.messages;

import frontrow.messaging.Outbox;
import frontrow.payment.messages.PaymentMessages.Outgoing;
import frontrow.payment.process.Commands;
import frontrow.payment.process.Payment;
import frontrow.payment.saga.PaymentCommand;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Sends the saga's commands through the outbox. */
@Component
class OutboxCommands implements Commands {

    private final Outbox outbox;

    OutboxCommands(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void send(Payment payment, PaymentCommand command, Instant at) {
        Outgoing outgoing = PaymentMessages.write(payment, command, at);
        outbox.add(outgoing.topic(), outgoing.key(), outgoing.record());
    }
}
