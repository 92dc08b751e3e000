package frontrow.messaging.outbox;

import frontrow.contracts.Topic;
import frontrow.messaging.Delivery;
import frontrow.messaging.MessageTrace;
import frontrow.messaging.Outbox;
import frontrow.messaging.UuidV7;
import frontrow.messaging.schema.AvroCodec;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes messages beside the state they tell of, and wakes the relay once both are committed. */
public final class TransactionalOutbox implements Outbox {

    private final OutboxTable table;
    private final AvroCodec codec;
    private final OutboxRelay relay;

    public TransactionalOutbox(OutboxTable table, AvroCodec codec, OutboxRelay relay) {
        this.table = table;
        this.codec = codec;
        this.relay = relay;
    }

    @Override
    public void add(Topic topic, String key, SpecificRecord record) {
        insert(topic, null, key, record);
    }

    @Override
    public void addToPartition(Topic topic, int partition, String key, SpecificRecord record) {
        insert(topic, partition, key, record);
    }

    /** Sends a message once more as it was, once the surrounding transaction commits. */
    public void addAgain(SentBefore message) {
        insert(new OutboxRow(
                0,
                message.topic(),
                message.partition(),
                message.key(),
                message.payload(),
                message.messageId(),
                message.causationId(),
                message.traceparent()));
    }

    private void insert(Topic topic, @Nullable Integer partition, String key, SpecificRecord record) {
        insert(new OutboxRow(
                0,
                topic.topicName(),
                partition,
                key,
                codec.encode(topic, record),
                UuidV7.next(),
                Delivery.currentMessageId(),
                MessageTrace.traceparent()));
    }

    private void insert(OutboxRow row) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("a message is written in the transaction that it tells of");
        }
        table.insert(row);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }
}
