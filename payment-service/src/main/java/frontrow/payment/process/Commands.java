package frontrow.payment.process;

import frontrow.payment.saga.PaymentCommand;
import java.time.Instant;

/** Takes the saga's commands to where they are carried out. Called in the transaction that keeps the new state. */
public interface Commands {

    /**
     * Sends one command once the transaction commits.
     *
     * @param at when it was decided, by the clock of {@link Payments}
     */
    void send(Payment payment, PaymentCommand command, Instant at);
}
