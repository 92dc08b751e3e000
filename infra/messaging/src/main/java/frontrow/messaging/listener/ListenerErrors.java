package frontrow.messaging.listener;

import frontrow.contracts.Topic;
import frontrow.messaging.MessageHeaders;
import frontrow.messaging.MessagingProperties;
import frontrow.messaging.Subscription;
import frontrow.messaging.schema.UnreadableRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What happens to a message whose handling failed: a passing fault is retried for as long as it lasts, with the
 * partition waiting; anything else is tried three times, then goes to the dead letters with its cause.
 */
final class ListenerErrors {

    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration WAIT_AFTER_BUG = Duration.ofMillis(300);
    private static final int RETRIES_OF_BUG = 2;
    private static final int PARTITION_BY_KEY = -1;

    private ListenerErrors() {}

    static CommonErrorHandler handler(
            Subscription subscription, KafkaOperations<String, byte[]> kafka, MessagingProperties properties) {
        String deadLetters =
                properties.onBroker(Topic.deadLetterTopic(subscription.topic().topicName(), subscription.group()));
        DeadLetterPublishingRecoverer recoverer =
                new DeadLetterPublishingRecoverer(kafka, (_, _) -> new TopicPartition(deadLetters, PARTITION_BY_KEY));
        DefaultErrorHandler handler = new DefaultErrorHandler(recoverer, untilItPasses());
        recoverer.setHeadersFunction((_, fault) -> new RecordHeaders()
                .add(MessageHeaders.DEAD_LETTER_CAUSE, Causes.of(fault).getBytes(StandardCharsets.UTF_8)));
        handler.setBackOffFunction((_, fault) -> PassingFaults.isPassing(fault) ? untilItPasses() : threeTries());
        handler.addNotRetryableExceptions(UnreadableRecord.class);
        // Spring's own list calls some bugs hopeless at once; they get their three tries like the others.
        handler.removeClassification(ClassCastException.class);
        return handler;
    }

    /** For what must not be lost and has nowhere else to go: retried, whatever befell it, for as long as it lasts. */
    static CommonErrorHandler neverGivesUp() {
        DefaultErrorHandler handler = new DefaultErrorHandler(null, untilItPasses());
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    private static BackOff untilItPasses() {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT.toMillis(), 2);
        backOff.setMaxInterval(LONGEST_WAIT.toMillis());
        return backOff;
    }

    private static BackOff threeTries() {
        return new FixedBackOff(WAIT_AFTER_BUG.toMillis(), RETRIES_OF_BUG);
    }
}
