package frontrow.messaging.outbox;

import frontrow.messaging.MessagingProperties;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what stands in the outbox, in the order of its ids, and deletes what the broker acknowledged. It keeps no
 * cursor: the order of ids is not the order of commits, and a row that appears late is sent late, not never. A crash
 * between sending and deleting sends a message twice, which its readers stand.
 */
public final class OutboxRelay implements SmartLifecycle {

    /** Starts before, and stops after, everything that writes messages. */
    public static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH_ROWS = 500;
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofMillis(500);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(4);

    private final OutboxTable table;
    private final RelayLease lease;
    private final OutboxSender sender;
    private final MessagingProperties properties;
    private final HeldUpLanes heldUp = new HeldUpLanes(InstantSource.system());
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    public OutboxRelay(OutboxTable table, RelayLease lease, OutboxSender sender, MessagingProperties properties) {
        this.table = table;
        this.lease = lease;
        this.sender = sender;
        this.properties = properties;
    }

    /** Says that there is something to send; costs nothing. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        Thread working = thread;
        try {
            if (working != null && !working.join(STOP_WITHIN)) {
                log.warn("the relay did not end within {}; its lease will run out", STOP_WITHIN);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void work() {
        boolean healthy = true;
        while (running) {
            await(healthy ? properties.relayPoll() : PAUSE_AFTER_FAULT);
            healthy = attempt(this::sendAll);
        }
        // What was committed before the stop leaves with it, if the broker is there.
        attempt(this::sendAll);
        attempt(() -> {
            lease.giveUp();
            return true;
        });
    }

    /** A relay outlives whatever fault meets it: the rows are safe, and are tried again. */
    private static boolean attempt(java.util.function.BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException fault) {
            log.warn("the relay pauses for {}: {}", PAUSE_AFTER_FAULT, fault.toString());
            return false;
        }
    }

    /** Sends until nothing is left to send now; false where the broker is away. */
    private boolean sendAll() {
        while (lease.take()) {
            Set<String> waiting = heldUp.now();
            List<OutboxRow> batch = table.oldest(BATCH_ROWS, waiting);
            if (batch.isEmpty()) {
                return true;
            }
            OutboxSender.Outcome outcome = sender.send(batch, lease);
            if (!outcome.sent().isEmpty()) {
                table.delete(outcome.sent().stream().map(OutboxRow::id).toList());
            }
            outcome.sent().forEach(row -> heldUp.passed(row.lane()));
            outcome.refusedLanes().forEach(heldUp::failed);
            if (outcome.brokerAway()) {
                return false;
            }
        }
        return true;
    }

    private void await(Duration longest) {
        try {
            if (wakeUps.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException _) {
            running = false;
        }
    }
}
