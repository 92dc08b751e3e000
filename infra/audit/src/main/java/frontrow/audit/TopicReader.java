package frontrow.audit;

import frontrow.audit.Target.Broker;
import frontrow.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads topics from their beginning to their end, and what has come since when asked again. */
final class TopicReader implements AutoCloseable {

    private static final String MESSAGE_ID = "message-id";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final int FETCH_WAIT_MS = 10;
    private static final Duration POLL = Duration.ofMillis(500);

    /** So many polls in a row that bring nothing mean that the broker is away. */
    private static final int EMPTY_POLLS = 60;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Schemas schemas;
    private final Map<TopicPartition, Long> beginnings;
    private final Set<String> names;
    private Instant completeSince = Instant.MIN;

    /** @param names of the records that are of interest */
    TopicReader(Broker broker, List<Topic> topics, Set<String> names) {
        Map<String, Object> properties = broker.clientProperties();
        properties.put("enable.auto.commit", false);
        properties.put("allow.auto.create.topics", false);
        // At the end of the topics there is nothing to wait for.
        properties.put("fetch.max.wait.ms", FETCH_WAIT_MS);
        properties.put("default.api.timeout.ms", (int) ANSWER_WITHIN.toMillis());
        this.schemas = new Schemas(broker.registry());
        this.names = Set.copyOf(names);
        try {
            this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        } catch (KafkaException wrong) {
            throw new CannotAudit("Kafka can't be read: " + wrong.getMessage(), wrong);
        }
        try {
            consumer.assign(topics.stream()
                    .flatMap(topic -> partitions(broker.events(topic)).stream())
                    .toList());
            this.beginnings = consumer.beginningOffsets(consumer.assignment());
            beginnings.forEach(consumer::seek);
        } catch (KafkaException away) {
            consumer.close();
            throw new CannotAudit("Kafka can't be read: " + away.getMessage(), away);
        }
    }

    /**
     * A record with what its message says about it.
     *
     * @param messageId null where the sender gave none
     */
    record Told(int partition, @Nullable UUID messageId, GenericRecord record) {

        String name() {
            return record.getSchema().getName();
        }
    }

    /** Shows what has not been shown yet, up to the ends as they are now. */
    void catchUp(Consumer<Told> listener) {
        try {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            Map<TopicPartition, Long> left = new HashMap<>(ends);
            int empty = 0;
            while (true) {
                left.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
                if (left.isEmpty()) {
                    return;
                }
                int shown = show(listener);
                empty = shown == 0 ? empty + 1 : 0;
                if (empty > EMPTY_POLLS) {
                    throw new KafkaException("nothing comes any more of " + left.keySet());
                }
            }
        } catch (KafkaException away) {
            throw new CannotAudit("Kafka can't be read: " + away.getMessage(), away);
        }
    }

    /** Since when every message is there; what is older, the broker has begun to forget. */
    Instant completeSince() {
        return completeSince;
    }

    private int show(Consumer<Told> listener) {
        int shown = 0;
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
            shown++;
            noteBeginning(message);
            Schema writer = schemas.schemaOf(message.value());
            if (writer != null && names.contains(writer.getName())) {
                listener.accept(
                        new Told(message.partition(), messageId(message), schemas.read(message.value(), writer)));
            }
        }
        return shown;
    }

    private void noteBeginning(ConsumerRecord<?, ?> message) {
        long beginning = beginnings.getOrDefault(new TopicPartition(message.topic(), message.partition()), 0L);
        if (beginning > 0 && message.offset() == beginning) {
            Instant at = Instant.ofEpochMilli(message.timestamp());
            completeSince = at.isAfter(completeSince) ? at : completeSince;
        }
    }

    private List<TopicPartition> partitions(String topic) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new KafkaException("there is no topic " + topic);
        }
        return partitions.stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
    }

    private static @Nullable UUID messageId(ConsumerRecord<?, ?> message) {
        Header header = message.headers().lastHeader(MESSAGE_ID);
        try {
            return header == null || header.value() == null
                    ? null
                    : UUID.fromString(new String(header.value(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
