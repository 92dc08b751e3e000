package frontrow.audit;

import static frontrow.contracts.Topic.CONCERT_EVENTS;
import static frontrow.contracts.Topic.QUEUE_COMMANDS;
import static frontrow.contracts.Topic.QUEUE_EVENTS;
import static frontrow.contracts.Topic.RESERVATION_COMMANDS;
import static frontrow.contracts.Topic.RESERVATION_EVENTS;
import static frontrow.contracts.Topic.WALLET_COMMANDS;
import static frontrow.contracts.Topic.WALLET_EVENTS;

import frontrow.audit.Target.Broker;
import frontrow.contracts.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far the services have read what they listen to, dead letters included. */
final class ConsumerGroups implements AutoCloseable {

    private static final String DEAD_LETTERS = ".dead-letters";

    /** Who listens to what; a group that isn't there any more is behind as well. */
    private static final Map<Book, List<Topic>> LISTENERS = Map.of(
            Book.QUEUE, List.of(QUEUE_COMMANDS, RESERVATION_EVENTS),
            Book.CONCERT, List.of(RESERVATION_EVENTS),
            Book.RESERVATION, List.of(CONCERT_EVENTS, RESERVATION_COMMANDS),
            Book.WALLET, List.of(WALLET_COMMANDS),
            Book.PAYMENT, List.of(RESERVATION_EVENTS, WALLET_EVENTS, QUEUE_EVENTS));

    private final @Nullable Admin admin;
    private final @Nullable Broker broker;

    /** @param broker null: none is behind */
    ConsumerGroups(@Nullable Broker broker) {
        this.broker = broker;
        try {
            this.admin = broker == null ? null : Admin.create(broker.clientProperties());
        } catch (KafkaException wrong) {
            throw new CannotAudit("Kafka can't be asked: " + wrong.getMessage(), wrong);
        }
    }

    /**
     * A group with records before it that it hasn't read.
     *
     * @param committed up to where it has; its offset alone is named, since the end moves on
     */
    record Behind(String group, TopicPartition partition, long committed) {

        String where() {
            return "kafka." + group + "[" + partition.topic() + "/" + partition.partition() + "]";
        }

        String what() {
            return "has read up to offset " + committed + ", and there is more";
        }
    }

    List<Behind> behind() {
        Admin asked = admin;
        if (asked == null) {
            return List.of();
        }
        Map<String, List<TopicPartition>> partitions = partitions(asked);
        // Committed first: what is sent between the two questions may look unread for one look, but never read.
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                answer(asked.listConsumerGroupOffsets(partitions.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        group -> new ListConsumerGroupOffsetsSpec().topicPartitions(group.getValue()))))
                        .all());
        Map<TopicPartition, Long> begins = offsets(asked, partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(asked, partitions, OffsetSpec.latest());
        List<Behind> behind = new ArrayList<>();
        partitions.forEach((group, its) -> its.forEach(partition -> {
            OffsetAndMetadata position = committed.getOrDefault(group, Map.of()).get(partition);
            long begin = begins.getOrDefault(partition, 0L);
            long read = position == null ? begin : Math.max(begin, position.offset());
            if (read < ends.getOrDefault(partition, 0L)) {
                behind.add(new Behind(group, partition, read));
            }
        }));
        behind.sort(Comparator.comparing(Behind::where));
        return behind;
    }

    private Map<String, List<TopicPartition>> partitions(Admin asked) {
        Map<String, List<String>> topics = new HashMap<>();
        LISTENERS.forEach((book, its) -> {
            String prefix = broker == null ? "" : broker.topicPrefix(book);
            String group = book.word() + "-service";
            topics.put(
                    prefix + group,
                    its.stream().map(topic -> prefix + topic.topicName()).toList());
            topics.put(
                    prefix + group + DEAD_LETTERS,
                    its.stream()
                            .map(topic -> prefix + Topic.deadLetterTopic(topic.topicName(), group))
                            .toList());
        });
        List<String> all =
                topics.values().stream().flatMap(List::stream).distinct().toList();
        Map<String, List<TopicPartition>> byTopic = answer(
                        asked.describeTopics(all).allTopicNames())
                .values()
                .stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(one -> new TopicPartition(topic.name(), one.partition())))
                .collect(Collectors.groupingBy(TopicPartition::topic));
        return topics.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        group -> group.getValue().stream()
                                .flatMap(topic -> byTopic.getOrDefault(topic, List.of()).stream())
                                .toList()));
    }

    private static Map<TopicPartition, Long> offsets(
            Admin asked, Map<String, List<TopicPartition>> partitions, OffsetSpec which) {
        Stream<TopicPartition> all =
                partitions.values().stream().flatMap(List::stream).distinct();
        return answer(asked.listOffsets(all.collect(Collectors.toMap(Function.identity(), _ -> which)))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        (Map.Entry<TopicPartition, ListOffsetsResultInfo> one) ->
                                one.getValue().offset()));
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get();
        } catch (ExecutionException refused) {
            throw new CannotAudit("Kafka can't be asked: " + refused.getCause(), refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotAudit("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
