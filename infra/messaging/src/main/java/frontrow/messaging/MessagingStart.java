package frontrow.messaging;

import frontrow.contracts.Topic;
import frontrow.messaging.outbox.OutboxRelay;
import frontrow.messaging.schema.SchemaRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes the topics and learns the schemas before anything is sent. Where broker or registry are away, the service
 * starts all the same and this goes on in the background; a schema that the registry refuses ends the start.
 */
final class MessagingStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MessagingStart.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final SchemaRegistry schemas;
    private final KafkaAdmin admin;
    private final List<NewTopic> topics;
    private volatile boolean running;

    MessagingStart(
            SchemaRegistry schemas,
            KafkaAdmin admin,
            List<Subscription> subscriptions,
            MessagingProperties properties) {
        this.schemas = schemas;
        this.admin = admin;
        Stream<String> names = Stream.concat(
                Arrays.stream(Topic.values()).map(Topic::topicName),
                subscriptions.stream()
                        .map(one -> Topic.deadLetterTopic(one.topic().topicName(), one.group())));
        this.topics = names.map(
                        name -> new NewTopic(properties.onBroker(name), properties.partitions(), properties.replicas()))
                .toList();
    }

    @Override
    public void start() {
        running = true;
        boolean learnt = learnSchemas();
        boolean made = makeTopics();
        if (!learnt || !made) {
            Thread.ofVirtual().name("messaging-start").start(() -> goOn(learnt, made));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return OutboxRelay.PHASE - 1;
    }

    private void goOn(boolean learntBefore, boolean madeBefore) {
        boolean learnt = learntBefore;
        boolean made = madeBefore;
        while (running && !(learnt && made)) {
            try {
                Thread.sleep(RETRY);
            } catch (InterruptedException _) {
                return;
            }
            learnt = learnt || learnSchemas();
            made = made || makeTopics();
        }
    }

    private boolean learnSchemas() {
        try {
            schemas.learn();
            return true;
        } catch (PassingFault away) {
            log.warn("the schema registry is away, trying again: {}", away.toString());
            return false;
        }
    }

    private boolean makeTopics() {
        try {
            admin.createOrModifyTopics(topics.toArray(NewTopic[]::new));
            return true;
        } catch (KafkaException away) {
            log.warn("Kafka is away, trying again: {}", away.toString());
            return false;
        }
    }
}
