package frontrow.faults.system;

import frontrow.contracts.Topic;
import frontrow.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Carries messages from the topics of the service that writes them to those of each service that listens, bytes, headers
 * and partitions as they are; in whatever manner it is told. It loses none, whatever happens to the broker.
 */
public final class Courier implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration TOPICS_WITHIN = Duration.ofSeconds(60);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);

    /** Longer than any outage of the broker. */
    private static final int NEVER_GIVES_UP_MS = 600_000;

    private final Map<String, List<String>> targets = new HashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final PriorityQueue<Parcel> parcels =
            new PriorityQueue<>(Comparator.comparingLong(Parcel::due).thenComparingLong(Parcel::number));
    private final Map<TopicPartition, Long> lastDue = new HashMap<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final SplittableRandom random;
    private volatile Manner manner = Manner.PROMPT;
    private volatile boolean closing;
    private long number;

    private Courier(String bootstrapServers, Function<Service, String> prefix, long seed) {
        for (Topic topic : Topic.values()) {
            String name = topic.topicName();
            targets.put(
                    prefix.apply(Routes.writer(topic)) + name,
                    Routes.listeners(topic).stream()
                            .map(listener -> prefix.apply(listener) + name)
                            .toList());
        }
        this.random = new SplittableRandom(seed);
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        false,
                        "allow.auto.create.topics",
                        false,
                        "fetch.max.wait.ms",
                        10),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        0,
                        "max.block.ms",
                        NEVER_GIVES_UP_MS,
                        "delivery.timeout.ms",
                        NEVER_GIVES_UP_MS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Starts to carry what stands in the topics, which the services have made.
     *
     * @param prefix what stands before the topics of a service
     */
    static Courier start(String bootstrapServers, Function<Service, String> prefix, long seed) {
        Courier courier = new Courier(bootstrapServers, prefix, seed);
        if (!Waiting.holdsWithin(TOPICS_WITHIN, courier::findsItsTopics)) {
            courier.release();
            throw new IllegalStateException("the services have not made their topics: " + courier.targets.keySet());
        }
        courier.consumer.seekToBeginning(courier.consumer.assignment());
        Thread.ofPlatform().name("courier").daemon().start(courier::run);
        return courier;
    }

    /** Goes on in another manner; what is under way already arrives as it was to. */
    public void carry(Manner other) {
        manner = other;
    }

    private boolean findsItsTopics() {
        List<TopicPartition> partitions = new ArrayList<>();
        Map<String, List<PartitionInfo>> topics = consumer.listTopics();
        for (String source : targets.keySet()) {
            topics.getOrDefault(source, List.of())
                    .forEach(one -> partitions.add(new TopicPartition(one.topic(), one.partition())));
        }
        boolean all = Stream.concat(
                        targets.keySet().stream(), targets.values().stream().flatMap(List::stream))
                .allMatch(topics::containsKey);
        consumer.assign(partitions);
        return all;
    }

    private void run() {
        try {
            while (!closing) {
                consumer.poll(POLL).forEach(this::accept);
                deliver();
            }
            ended.complete(null);
        } catch (RuntimeException failure) {
            ended.completeExceptionally(failure);
        } finally {
            release();
        }
    }

    private void accept(ConsumerRecord<byte[], byte[]> record) {
        Manner now = manner;
        for (String target : targets.getOrDefault(record.topic(), List.of())) {
            TopicPartition lane = new TopicPartition(target, record.partition());
            for (Duration late : now.deliveries(random)) {
                long due = System.nanoTime() + late.toNanos();
                if (now.keepsOrder() || now == Manner.PROMPT) {
                    // Also behind what the manner before has kept waiting.
                    due = Math.max(due, lastDue.getOrDefault(lane, due));
                    lastDue.put(lane, due);
                }
                parcels.add(new Parcel(due, number++, copy(record, target)));
            }
        }
    }

    private void deliver() {
        long now = System.nanoTime();
        while (!parcels.isEmpty() && parcels.peek().due() <= now) {
            Future<RecordMetadata> _ = producer.send(parcels.remove().record(), (_, failure) -> {
                if (failure != null) {
                    ended.completeExceptionally(failure);
                }
            });
        }
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record, String target) {
        return new ProducerRecord<>(
                target, record.partition(), record.timestamp(), record.key(), record.value(), record.headers());
    }

    private void release() {
        producer.close(ENDS_WITHIN);
        consumer.close(CloseOptions.timeout(ENDS_WITHIN));
    }

    /** Why it carries nothing any more and may have lost messages; nothing while it goes well. */
    Optional<String> failure() {
        return ended.isCompletedExceptionally()
                ? Optional.of("The courier failed: " + ended.exceptionNow())
                : Optional.empty();
    }

    /** Carries nothing more; what is on its way is lost. */
    @Override
    public void close() {
        closing = true;
    }

    /** A message on its way. */
    private record Parcel(long due, long number, ProducerRecord<byte[], byte[]> record) {}
}
