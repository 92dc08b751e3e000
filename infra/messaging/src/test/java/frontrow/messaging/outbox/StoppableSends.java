package frontrow.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** A relay's way to the broker, with a producer of its own; where it is stopped, it stands still in its first send. */
final class StoppableSends extends KafkaTemplate<String, byte[]> {

    private static final Duration BOUND = Duration.ofSeconds(20);

    private final CountDownLatch attempt = new CountDownLatch(1);
    private final CountDownLatch woken = new CountDownLatch(1);
    private final List<@Nullable String> attempts = new CopyOnWriteArrayList<>();

    private StoppableSends(KafkaTemplate<String, byte[]> like) {
        super(new DefaultKafkaProducerFactory<>(
                like.getProducerFactory().getConfigurationProperties(),
                new StringSerializer(),
                new ByteArraySerializer()));
    }

    static StoppableSends running(KafkaTemplate<String, byte[]> like) {
        StoppableSends sends = new StoppableSends(like);
        sends.wake();
        return sends;
    }

    static StoppableSends stopped(KafkaTemplate<String, byte[]> like) {
        return new StoppableSends(like);
    }

    @Override
    public CompletableFuture<SendResult<String, byte[]>> send(ProducerRecord<String, byte[]> record) {
        attempts.add(record.key());
        attempt.countDown();
        await(woken);
        return super.send(record);
    }

    void awaitAttempt() {
        await(attempt);
    }

    void wake() {
        woken.countDown();
    }

    /** The keys of all messages that were to be sent this way, in order. */
    List<@Nullable String> attempts() {
        return attempts;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(BOUND.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
