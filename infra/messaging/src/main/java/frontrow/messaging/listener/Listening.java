package frontrow.messaging.listener;

import frontrow.messaging.MessagingProperties;
import frontrow.messaging.Subscription;
import frontrow.messaging.schema.AvroCodec;
import java.util.List;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.MessageListener;

/**
 * What one consumer does.
 *
 * @param topics what it reads, without the configured prefix
 * @param group the consumer group, without the configured prefix
 * @param errors what happens to a message whose handling failed
 */
public record Listening(
        List<String> topics, String group, MessageListener<String, byte[]> listener, CommonErrorHandler errors) {

    public Listening {
        topics = List.copyOf(topics);
    }

    /**
     * Hands messages to a subscription.
     *
     * @param kafka where dead letters are sent
     */
    public static Listening to(
            Subscription subscription,
            AvroCodec codec,
            KafkaOperations<String, byte[]> kafka,
            MessagingProperties properties) {
        return new Listening(
                List.of(subscription.topic().topicName()),
                subscription.group(),
                new DeliveringListener(subscription, codec),
                ListenerErrors.handler(subscription, kafka, properties));
    }

    /** Hands messages as they are to something that must have each of them, and is retried until it has. */
    public static Listening untilHandled(List<String> topics, String group, MessageListener<String, byte[]> listener) {
        return new Listening(topics, group, listener, ListenerErrors.neverGivesUp());
    }
}
