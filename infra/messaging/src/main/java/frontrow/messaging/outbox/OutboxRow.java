package frontrow.messaging.outbox;

import frontrow.messaging.MessageHeaders;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits to be sent; never compared, so its bytes may be an array.
 *
 * @param partitionNumber where it is to go, if not where its key belongs
 * @param messageKey null, like the payload, only in a message of another sender that is sent again
 */
@SuppressWarnings("ArrayRecordComponent")
record OutboxRow(
        long id,
        String topic,
        @Nullable Integer partitionNumber,
        @Nullable String messageKey,
        byte @Nullable [] payload,
        UUID messageId,
        @Nullable UUID causationId,
        @Nullable String traceparent) {

    /** What must keep its order: the key within its topic. */
    String lane() {
        return topic + ":" + (messageKey == null ? "" : messageKey);
    }

    ProducerRecord<String, byte[]> toRecord(String topicOnBroker) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topicOnBroker, partitionNumber, messageKey, payload);
        header(record, MessageHeaders.MESSAGE_ID, messageId);
        header(record, MessageHeaders.CAUSATION_ID, causationId);
        header(record, MessageHeaders.TRACEPARENT, traceparent);
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, @Nullable Object value) {
        if (value != null) {
            record.headers().add(name, value.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }
}
