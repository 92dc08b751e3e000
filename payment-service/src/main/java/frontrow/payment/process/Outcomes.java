package frontrow.payment.process;

import frontrow.contracts.value.PaymentId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Where requests wait for their payment to end. This instance's handler wakes them; when another instance handled the
 * last event, a poll of the row finds out. Nothing is held while waiting but the thread.
 */
@Component
public class Outcomes {

    private static final long FIRST_POLL_MILLIS = 100;
    private static final long LONGEST_POLL_MILLIS = 500;

    private final Payments payments;
    private final Semaphore places;
    private final Map<PaymentId, Waiters> waiting = new ConcurrentHashMap<>();

    Outcomes(Payments payments, PaymentProperties properties) {
        this.payments = payments;
        this.places = new Semaphore(properties.waitersAtMost());
    }

    /** The payment once it has ended, or as it stands when the time is over; at once where too many wait already. */
    public Payment await(PaymentId id, Duration atMost) {
        if (atMost.isZero() || !places.tryAcquire()) {
            return current(id);
        }
        try {
            return awaitAt(id, atMost);
        } finally {
            places.release();
        }
    }

    void ended(PaymentId id) {
        Waiters waiters = waiting.get(id);
        if (waiters != null) {
            waiters.woken.countDown();
        }
    }

    private Payment awaitAt(PaymentId id, Duration atMost) {
        // Joined before the first look, so that an end between the look and the wait wakes it.
        Waiters waiters = join(id);
        try {
            long end = System.nanoTime() + atMost.toNanos();
            Payment payment = current(id);
            long poll = TimeUnit.MILLISECONDS.toNanos(FIRST_POLL_MILLIS);
            for (long left = end - System.nanoTime(); !payment.hasEnded() && left > 0; left = end - System.nanoTime()) {
                if (interruptedWhileWaiting(waiters, Math.min(poll, left))) {
                    return payment;
                }
                payment = current(id);
                poll = Math.min(2 * poll, TimeUnit.MILLISECONDS.toNanos(LONGEST_POLL_MILLIS));
            }
            return payment;
        } finally {
            leave(id);
        }
    }

    private boolean interruptedWhileWaiting(Waiters waiters, long nanos) {
        try {
            waiters.woken.await(nanos, TimeUnit.NANOSECONDS);
            return false;
        } catch (InterruptedException interrupted) {
            // The server is stopping: the client is told where to find the outcome.
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Waiters join(PaymentId id) {
        return waiting.merge(id, new Waiters(new CountDownLatch(1), 1), (there, _) -> there.plus(1));
    }

    private void leave(PaymentId id) {
        waiting.computeIfPresent(id, (_, there) -> there.count == 1 ? null : there.plus(-1));
    }

    private Payment current(PaymentId id) {
        return payments.find(id).orElseThrow(() -> new IllegalStateException("payment vanished: " + id));
    }

    private record Waiters(CountDownLatch woken, int count) {

        Waiters plus(int more) {
            return new Waiters(woken, count + more);
        }
    }
}
