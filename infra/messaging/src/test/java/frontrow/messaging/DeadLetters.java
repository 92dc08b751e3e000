package frontrow.messaging;

import frontrow.contracts.Topic;
import frontrow.test.TestServers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.springframework.kafka.support.KafkaHeaders;

/** What the tested service's listener has set aside. */
final class DeadLetters {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String topic;

    DeadLetters(MessagingProperties properties) {
        this.topic = properties.onBroker(
                Topic.deadLetterTopic(Topic.WALLET_COMMANDS.topicName(), MessagingApplication.GROUP));
    }

    /**
     * A message set aside.
     *
     * @param after how long after it was sent
     */
    record DeadLetter(String cause, Duration after) {}

    /** A message of this key, once it was set aside. */
    DeadLetter await(String key, Duration atMost) {
        return Awaitility.await()
                .atMost(atMost)
                .until(() -> all().stream().filter(one -> key.equals(one.key())).findFirst(), Optional::isPresent)
                .map(DeadLetters::deadLetter)
                .orElseThrow();
    }

    /** The keys of all that was set aside, one for each message. */
    List<String> keys() {
        return all().stream().map(ConsumerRecord::key).toList();
    }

    private List<ConsumerRecord<String, byte[]>> all() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestServers.shared().kafkaBootstrapServers());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(all::add);
            }
            return all;
        }
    }

    private static DeadLetter deadLetter(ConsumerRecord<String, byte[]> message) {
        String cause = new String(header(message, KafkaHeaders.DLT_EXCEPTION_STACKTRACE), StandardCharsets.UTF_8);
        long sentAt = ByteBuffer.wrap(header(message, KafkaHeaders.DLT_ORIGINAL_TIMESTAMP))
                .getLong();
        return new DeadLetter(cause, Duration.ofMillis(message.timestamp() - sentAt));
    }

    private static byte[] header(ConsumerRecord<String, byte[]> message, String name) {
        return message.headers().lastHeader(name).value();
    }
}
