package frontrow.payment.process;

import frontrow.contracts.value.PaymentId;
import frontrow.payment.saga.PaymentMessage;
import frontrow.payment.saga.PaymentSaga;
import frontrow.payment.saga.Step;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries payments on: load under lock, decide, save, send, in one transaction; then wake who waits for the end. */
@Component
public class PaymentHandler {

    private final Payments payments;
    private final Commands commands;
    private final TransactionTemplate transaction;
    private final Outcomes outcomes;
    private final PaymentProperties properties;

    PaymentHandler(
            Payments payments,
            Commands commands,
            TransactionTemplate transaction,
            Outcomes outcomes,
            PaymentProperties properties) {
        this.payments = payments;
        this.commands = commands;
        this.transaction = transaction;
        this.outcomes = outcomes;
        this.properties = properties;
    }

    /** Tells a payment what was heard. A payment that isn't ours is none of our business, and a repetition has no effect. */
    public void handle(PaymentId id, PaymentMessage message) {
        wake(transaction.execute(_ -> payments.lock(id).map(locked -> advance(locked, message))));
    }

    /** Tells a payment that it is due, unless somebody else does or it no longer is. */
    void remind(PaymentId id) {
        wake(transaction.execute(_ -> payments.lockIfDue(id).map(locked -> advance(locked, locked.alarm()))));
    }

    /** Carries on a payment that is locked in this transaction. */
    Payment advance(LockedPayment before, PaymentMessage message) {
        Step step = PaymentSaga.decide(before.payment().state(), message);
        Payment after = before.payment().in(step.state());
        if (!step.isIgnored()) {
            payments.save(before, step.state(), reminder(before, step));
            step.commands().forEach(command -> commands.send(after, command, before.now()));
        }
        return after;
    }

    private Reminder reminder(LockedPayment before, Step step) {
        boolean again = step.state().equals(before.payment().state());
        int asked = again ? before.asked() + 1 : 1;
        return Reminder.after(step.state(), asked, before.deadline(), before.now(), properties.resendAfter());
    }

    private void wake(Optional<Payment> advanced) {
        advanced.filter(Payment::hasEnded).ifPresent(payment -> outcomes.ended(payment.id()));
    }
}
