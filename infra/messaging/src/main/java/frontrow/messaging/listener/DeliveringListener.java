package frontrow.messaging.listener;

import frontrow.messaging.Delivery;
import frontrow.messaging.MessageHeaders;
import frontrow.messaging.MessageTrace;
import frontrow.messaging.Subscription;
import frontrow.messaging.schema.AvroCodec;
import frontrow.messaging.schema.UnreadableRecord;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.MessageListener;

/**
 * Hands one message to a subscription. It reads the bytes here rather than in the consumer, where a registry that is
 * away could not be told from a message that is broken.
 */
final class DeliveringListener implements MessageListener<String, byte[]> {

    private final Subscription subscription;
    private final AvroCodec codec;

    DeliveringListener(Subscription subscription, AvroCodec codec) {
        this.subscription = subscription;
        this.codec = codec;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> message) {
        byte[] value = message.value();
        if (value == null) {
            throw new UnreadableRecord("a message without a body", null);
        }
        SpecificRecord record = codec.decode(value);
        Delivery delivery = new Delivery(
                subscription.topic().topicName(),
                message.partition(),
                message.offset(),
                message.key(),
                uuid(header(message, MessageHeaders.MESSAGE_ID)));
        MessageTrace.within(
                header(message, MessageHeaders.TRACEPARENT),
                () -> delivery.run(() -> subscription.handler().accept(record)));
    }

    private static @Nullable String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            // A foreign sender may name its messages as it likes; only our own ids are passed on as causes.
            return null;
        }
    }
}
