package frontrow.messaging.listener;

import frontrow.messaging.MessagingProperties;
import frontrow.messaging.outbox.OutboxRelay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * Runs one consumer for each thing that is listened to. It starts after the relay and stops before it, but after the web server, so
 * that a request that waits for an event still gets it.
 */
public final class Listeners implements SmartLifecycle {

    private static final int SESSION_TIMEOUT_MS = 8_000;
    private static final int HEARTBEAT_MS = 2_000;
    private static final int MAX_POLL_RECORDS = 100;
    private static final long SHUTDOWN_TIMEOUT_MS = 4_000;

    private final List<Listening> listenings;
    private final Map<String, Object> clientProperties;
    private final MessagingProperties properties;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();
    private volatile boolean running;

    /** @param clientProperties how to reach the broker, for a Kafka consumer */
    public Listeners(List<Listening> listenings, Map<String, Object> clientProperties, MessagingProperties properties) {
        this.listenings = List.copyOf(listenings);
        this.clientProperties = Map.copyOf(clientProperties);
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        listenings.stream().map(this::container).forEach(container -> {
            containers.add(container);
            container.start();
        });
        running = true;
    }

    @Override
    public synchronized void stop() {
        List<Thread> stops = containers.stream()
                .map(container -> Thread.startVirtualThread(container::stop))
                .toList();
        for (Thread stop : stops) {
            try {
                stop.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        containers.clear();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return OutboxRelay.PHASE + 1000;
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(Listening listening) {
        ContainerProperties settings = new ContainerProperties(
                listening.topics().stream().map(properties::onBroker).toArray(String[]::new));
        settings.setGroupId(properties.onBroker(listening.group()));
        settings.setMessageListener(listening.listener());
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setShutdownTimeout(SHUTDOWN_TIMEOUT_MS);
        settings.setMissingTopicsFatal(false);
        ConcurrentMessageListenerContainer<String, byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers(), settings);
        container.setBeanName(listening.topics().getFirst());
        container.setCommonErrorHandler(listening.errors());
        return container;
    }

    private DefaultKafkaConsumerFactory<String, byte[]> consumers() {
        DefaultKafkaConsumerFactory<String, byte[]> factory = new DefaultKafkaConsumerFactory<>(clientProperties);
        factory.setKeyDeserializer(new StringDeserializer());
        factory.setValueDeserializer(new ByteArrayDeserializer());
        factory.updateConfigs(Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MAX_POLL_RECORDS,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_TIMEOUT_MS,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                HEARTBEAT_MS,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                5_000));
        return factory;
    }
}
