package frontrow.messaging.deadletter;

import frontrow.messaging.MessageHeaders;
import frontrow.messaging.schema.AvroCodec;
import frontrow.messaging.schema.UnreadableRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** Reads what the broker holds of a dead letter; nothing about it is taken for granted. */
final class DeadRecords {

    private static final String CAUSE_UNKNOWN = "unknown";
    private static final int LONGEST_HEADER = 500;

    private final AvroCodec codec;

    DeadRecords(AvroCodec codec) {
        this.codec = codec;
    }

    /**
     * The dead letter in a record of a dead-letter topic.
     *
     * @throws frontrow.messaging.PassingFault if its schema is unknown and the registry is away
     */
    DeadLetter read(ConsumerRecord<String, byte[]> dead, DeadLetterTopic from) {
        String cause = header(dead, MessageHeaders.DEAD_LETTER_CAUSE);
        return new DeadLetter(
                from.topic(),
                from.group(),
                Instant.ofEpochMilli(dead.timestamp()),
                partition(dead),
                storable(dead.key()),
                uuid(header(dead, MessageHeaders.MESSAGE_ID)),
                uuid(header(dead, MessageHeaders.CAUSATION_ID)),
                header(dead, MessageHeaders.TRACEPARENT),
                recordName(dead.value()),
                cause == null ? CAUSE_UNKNOWN : cause);
    }

    private @Nullable String recordName(byte @Nullable [] payload) {
        try {
            return payload == null ? null : storable(codec.recordName(payload));
        } catch (UnreadableRecord _) {
            // That may be the very reason why it is here.
            return null;
        }
    }

    private static @Nullable Integer partition(ConsumerRecord<?, ?> dead) {
        Header header = dead.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_PARTITION);
        return header == null || header.value() == null || header.value().length != Integer.BYTES
                ? null
                : Integer.valueOf(ByteBuffer.wrap(header.value()).getInt());
    }

    private static @Nullable String header(ConsumerRecord<?, ?> dead, String name) {
        Header header = dead.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String text = storable(new String(header.value(), StandardCharsets.UTF_8));
        return text == null || text.length() <= LONGEST_HEADER ? text : text.substring(0, LONGEST_HEADER);
    }

    /** PostgreSQL keeps no NUL: it goes the way of bytes that are no UTF-8. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\ufffd');
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
