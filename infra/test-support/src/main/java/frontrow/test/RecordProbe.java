package frontrow.test;

import frontrow.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A party outside of the service under test: reads a topic from its beginning, and writes to any. It speaks the wire
 * format with code of its own, so that a mistake in ours doesn't cancel out.
 */
public final class RecordProbe implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TOPIC_APPEARS_WITHIN = Duration.ofSeconds(15);

    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final RegistryProbe registry;
    private final String prefix;
    private final String topicName;
    private final List<Seen> seen = new ArrayList<>();

    private RecordProbe(TestServers servers, String prefix, String topicName) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", servers.kafkaBootstrapServers());
        this.consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        this.registry = new RegistryProbe(servers.registryUrl());
        this.prefix = prefix;
        this.topicName = topicName;
    }

    /**
     * A probe of one topic.
     *
     * @param prefix the tested service's {@code frontrow.messaging.topic-prefix}
     */
    public static RecordProbe of(Topic topic, String prefix) {
        return of(TestServers.shared(), topic.topicName(), prefix);
    }

    /** A probe of a topic by name, dead letters for instance, on given servers. */
    public static RecordProbe of(TestServers servers, String topicName, String prefix) {
        RecordProbe probe = new RecordProbe(servers, prefix, topicName);
        probe.assign();
        return probe;
    }

    /** One message as it stood in the topic. */
    public record Seen(@Nullable String key, SpecificRecord record, Map<String, String> headers) {}

    /** Waits for a message of one kind that fits, whether it came before this call or comes after. */
    public <T extends SpecificRecord> T await(Duration atMost, Class<T> kind, Predicate<T> fits) {
        return kind.cast(awaitSeen(atMost, kind, fits).record());
    }

    /** As {@link #await}, with key and headers. */
    public <T extends SpecificRecord> Seen awaitSeen(Duration atMost, Class<T> kind, Predicate<T> fits) {
        long deadline = System.nanoTime() + atMost.toNanos();
        int looked = 0;
        while (true) {
            for (; looked < seen.size(); looked++) {
                SpecificRecord record = seen.get(looked).record();
                if (kind.isInstance(record) && fits.test(kind.cast(record))) {
                    return seen.get(looked);
                }
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no " + kind.getSimpleName() + " that fits within " + atMost + "; seen: "
                        + seen.stream().map(Seen::record).toList());
            }
            poll();
        }
    }

    /** Everything that stands in the topic by now. */
    public List<Seen> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll();
        }
        return List.copyOf(seen);
    }

    /** Writes a record to any topic, as its owner would. */
    public void send(Topic topic, String key, SpecificRecord record) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(prefix + topic.topicName(), key, registry.encode(topic.topicName(), record));
        message.headers().add("message-id", UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        deliver(message);
    }

    /** Writes arbitrary bytes to any topic. */
    public void sendBytes(Topic topic, String key, byte[] bytes) {
        deliver(new ProducerRecord<>(prefix + topic.topicName(), key, bytes));
    }

    /** As {@link #send}, to one partition. */
    public void sendToPartition(Topic topic, int partition, String key, SpecificRecord record) {
        deliver(new ProducerRecord<>(
                prefix + topic.topicName(), partition, key, registry.encode(topic.topicName(), record)));
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }

    private void deliver(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException refused) {
            throw new AssertionError("Kafka did not take the message", refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void assign() {
        long deadline = System.nanoTime() + TOPIC_APPEARS_WITHIN.toNanos();
        List<PartitionInfo> partitions = List.of();
        while (partitions.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("there is no topic " + prefix + topicName);
            }
            partitions = consumer.listTopics(TOPIC_APPEARS_WITHIN).getOrDefault(prefix + topicName, List.of());
        }
        consumer.assign(partitions.stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    private void poll() {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
            if (RegistryProbe.isRecord(message.value())) {
                seen.add(new Seen(message.key(), registry.decode(message.value()), headers(message)));
            }
        }
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
