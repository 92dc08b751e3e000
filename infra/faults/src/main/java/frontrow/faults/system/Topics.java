package frontrow.faults.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Looks at the topics past every proxy, and puts into them what no service would. */
public final class Topics implements AutoCloseable {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    Topics(String bootstrapServers) {
        Map<String, Object> client = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "default.api.timeout.ms",
                (int) ANSWER_WITHIN.toMillis(),
                "request.timeout.ms",
                (int) ANSWER_WITHIN.toMillis() / 2);
        this.admin = Admin.create(client);
        Map<String, Object> sending = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "max.block.ms",
                ANSWER_WITHIN.toMillis(),
                "request.timeout.ms",
                (int) ANSWER_WITHIN.toMillis() / 2,
                "delivery.timeout.ms",
                (int) ANSWER_WITHIN.toMillis());
        this.producer = new KafkaProducer<>(sending, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Where each partition that somebody listens to ends now. */
    public Map<TopicPartition, Long> ends() {
        return ends(committed().values().stream()
                .flatMap(offsets -> offsets.keySet().stream())
                .collect(Collectors.toSet()));
    }

    /** Records that stood before these ends and that their groups have not read. */
    public long unread(Map<TopicPartition, Long> ends) {
        long unread = 0;
        for (Map<TopicPartition, OffsetAndMetadata> group : committed().values()) {
            for (Map.Entry<TopicPartition, OffsetAndMetadata> position : group.entrySet()) {
                long end = ends.getOrDefault(position.getKey(), 0L);
                unread += Math.max(0, end - position.getValue().offset());
            }
        }
        return unread;
    }

    /** Puts a record into a topic that is no message of ours. */
    public void putUnreadable(String topic, String key) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic, key.getBytes(StandardCharsets.UTF_8), "this is no record".getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record).get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new Unreachable("Kafka takes no record", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", interrupted);
        }
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed() {
        List<String> groups = answer(
                        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .toList();
        Map<String, ListConsumerGroupOffsetsSpec> all = new HashMap<>();
        groups.forEach(group -> all.put(group, new ListConsumerGroupOffsetsSpec()));
        return all.isEmpty()
                ? Map.of()
                : answer(admin.listConsumerGroupOffsets(all).all());
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        answer(admin.listOffsets(partitions.stream().collect(Collectors.toMap(one -> one, _ -> OffsetSpec.latest())))
                        .all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            throw new Unreachable("Kafka doesn't answer", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }
}
