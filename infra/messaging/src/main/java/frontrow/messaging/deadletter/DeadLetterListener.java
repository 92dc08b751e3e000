package frontrow.messaging.deadletter;

import frontrow.messaging.MessagingProperties;
import frontrow.messaging.Subscription;
import frontrow.messaging.listener.Listening;
import frontrow.messaging.schema.AvroCodec;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.MessageListener;

/** Takes dead letters from the broker into this service's own books. */
public final class DeadLetterListener implements MessageListener<String, byte[]> {

    private static final String GROUP_SUFFIX = ".dead-letters";

    private final DeadLetters letters;
    private final DeadRecords records;
    private final Map<String, DeadLetterTopic> topicsOnBroker;

    public DeadLetterListener(
            DeadLetters letters,
            AvroCodec codec,
            Collection<Subscription> subscriptions,
            MessagingProperties properties) {
        this.letters = letters;
        this.records = new DeadRecords(codec);
        this.topicsOnBroker = subscriptions.stream()
                .map(DeadLetterTopic::of)
                .collect(Collectors.toUnmodifiableMap(topic -> properties.onBroker(topic.name()), Function.identity()));
    }

    /** One consumer for all dead letters of each group. */
    public List<Listening> listenings() {
        Map<String, List<String>> topicsByGroup = topicsOnBroker.values().stream()
                .collect(Collectors.groupingBy(
                        DeadLetterTopic::group, Collectors.mapping(DeadLetterTopic::name, Collectors.toList())));
        return topicsByGroup.entrySet().stream()
                .map(group -> Listening.untilHandled(group.getValue(), group.getKey() + GROUP_SUFFIX, this))
                .toList();
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> dead) {
        DeadLetterTopic from = Objects.requireNonNull(topicsOnBroker.get(dead.topic()), dead.topic());
        letters.keep(records.read(dead, from), dead.value(), dead.partition(), dead.offset());
    }
}
