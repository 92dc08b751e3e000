package frontrow.messaging.outbox;

import frontrow.messaging.MessagingProperties;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

/**
 * Sends a batch in waves, at most one message of a lane in each: what follows a message that failed is never sent
 * before it.
 */
public final class OutboxSender {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);

    private final KafkaOperations<String, byte[]> kafka;
    private final MessagingProperties properties;

    public OutboxSender(KafkaOperations<String, byte[]> kafka, MessagingProperties properties) {
        this.kafka = kafka;
        this.properties = properties;
    }

    /** What became of a batch: the rows that the broker has, the lanes it refused, and whether it is away altogether. */
    record Outcome(List<OutboxRow> sent, List<String> refusedLanes, boolean brokerAway) {}

    Outcome send(List<OutboxRow> batch, RelayLease lease) {
        Map<String, Deque<OutboxRow>> lanes = new LinkedHashMap<>();
        batch.forEach(row ->
                lanes.computeIfAbsent(row.lane(), _ -> new ArrayDeque<>()).add(row));
        Outcome all = new Outcome(new ArrayList<>(), new ArrayList<>(), false);
        while (!lanes.isEmpty() && lease.isHeld()) {
            Outcome wave = sendHeads(lanes.values());
            all.sent().addAll(wave.sent());
            all.refusedLanes().addAll(wave.refusedLanes());
            wave.sent()
                    .forEach(row ->
                            lanes.getOrDefault(row.lane(), new ArrayDeque<>()).poll());
            wave.refusedLanes().forEach(lanes::remove);
            lanes.values().removeIf(Deque::isEmpty);
            if (wave.brokerAway()) {
                return new Outcome(all.sent(), all.refusedLanes(), true);
            }
        }
        return all;
    }

    private Outcome sendHeads(Collection<Deque<OutboxRow>> lanes) {
        Map<OutboxRow, CompletableFuture<SendResult<String, byte[]>>> wave = new LinkedHashMap<>();
        List<OutboxRow> sent = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        boolean away = false;
        for (Deque<OutboxRow> lane : lanes) {
            CompletableFuture<SendResult<String, byte[]>> send = start(lane.getFirst());
            wave.put(lane.getFirst(), send);
            if (send.isCompletedExceptionally() && isPassing(failureOf(send))) {
                // A send that knows no way waits for one: if no broker was ever reached, what the first found out the
                // others
                // needn't. If it is this topic alone that isn't there, the next round begins with another lane.
                refused.add(lane.getFirst().lane());
                break;
            }
        }
        for (Map.Entry<OutboxRow, CompletableFuture<SendResult<String, byte[]>>> one : wave.entrySet()) {
            Throwable failure = failureOf(one.getValue());
            if (failure == null) {
                sent.add(one.getKey());
            } else if (isPassing(failure)) {
                log.warn("message {} waits: {}", one.getKey().messageId(), failure.toString());
                away = true;
            } else {
                log.error("the broker refuses message {}", one.getKey().messageId(), failure);
                refused.add(one.getKey().lane());
            }
        }
        return new Outcome(sent, refused, away);
    }

    private CompletableFuture<SendResult<String, byte[]>> start(OutboxRow row) {
        try {
            return kafka.send(row.toRecord(properties.onBroker(row.topic())));
        } catch (RuntimeException refusedAtOnce) {
            // The same fault may come back through the future or at once; both go one way from here.
            return CompletableFuture.failedFuture(refusedAtOnce);
        }
    }

    /** The producer's delivery timeout bounds this wait. */
    private static @Nullable Throwable failureOf(CompletableFuture<?> send) {
        try {
            send.join();
            return null;
        } catch (CompletionException failure) {
            return failure.getCause();
        }
    }

    private static boolean isPassing(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }
}
