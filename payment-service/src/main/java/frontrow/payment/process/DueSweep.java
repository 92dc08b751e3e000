package frontrow.payment.process;

import frontrow.contracts.value.PaymentId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reminds payments that are due. Any number of replicas may sweep at once: each payment is reminded under its lock by
 * whoever has it first.
 */
@Component
class DueSweep {

    private static final int BATCH = 100;
    private static final int MOST_BATCHES = 20;

    private final Payments payments;
    private final PaymentHandler handler;

    DueSweep(Payments payments, PaymentHandler handler) {
        this.payments = payments;
        this.handler = handler;
    }

    void sweep() {
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            List<PaymentId> due = payments.due(BATCH);
            remindAll(due);
            if (due.size() < BATCH) {
                return;
            }
        }
    }

    // One payment that can't be carried on must not keep the others waiting; the scheduler logs what is thrown.
    private void remindAll(List<PaymentId> due) {
        List<RuntimeException> failures = new ArrayList<>();
        for (PaymentId id : due) {
            try {
                handler.remind(id);
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }
}
