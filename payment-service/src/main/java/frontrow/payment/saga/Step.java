package frontrow.payment.saga;

import java.util.List;

/**
 * What follows from one message: the state to keep, and the commands to send once it is kept.
 *
 * @param commands in the order of sending; none where the message was ignored
 */
public record Step(PaymentState state, List<PaymentCommand> commands) {

    public Step {
        commands = List.copyOf(commands);
    }

    static Step of(PaymentState state, PaymentCommand... commands) {
        return new Step(state, List.of(commands));
    }

    /** Whether the message changed nothing and asks for nothing: every command belongs to a change or a repetition. */
    public boolean isIgnored() {
        return commands.isEmpty();
    }
}
