package frontrow.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.messaging.MessagingApplication;
import frontrow.messaging.MessagingProperties;
import frontrow.messaging.Outbox;
import frontrow.test.RealServers;
import frontrow.test.RecordProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

/** The broker takes no large messages for a while: what it refuses holds up its own key, and nothing else. */
@SpringBootTest(classes = MessagingApplication.class)
@ContextConfiguration(initializers = RealServers.class)
class RefusedMessageIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int USUAL_BYTES = 1_000_000;
    private static final int FEW_BYTES = 2_000;
    private static final String LARGE = "pay-large-" + "x".repeat(2 * FEW_BYTES);

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxTable table;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MessagingProperties properties;

    @Autowired
    KafkaAdmin admin;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    private RecordProbe probe;

    @BeforeEach
    void takeNoLargeMessages() {
        probe = RecordProbe.of(Topic.WALLET_COMMANDS, properties.topicPrefix());
        take(FEW_BYTES);
        Awaitility.await().atMost(SOON).until(() -> !takesLargeMessages());
    }

    @AfterEach
    void takeLargeMessagesAgain() {
        take(USUAL_BYTES);
        Awaitility.await().atMost(SOON).until(() -> table.size() == 0);
        probe.close();
    }

    @Test
    void sendsNothingBeforeARefusedMessageOfItsKeyAndBothInOrderOnceTheCauseIsMended() {
        List<String> free =
                IntStream.range(0, 20).mapToObj(n -> "pay-free-" + n).toList();
        transactions.executeWithoutResult(_ -> {
            add("fan-stuck", LARGE);
            add("fan-stuck", "pay-behind");
            // Of some keys, so that the refused one has neighbours in its partition.
            free.forEach(payment -> add("fan-of-" + payment, payment));
        });
        awaitSent(free);
        transactions.executeWithoutResult(_ -> {
            add("fan-stuck", "pay-later");
            add("fan-free", "pay-free");
        });
        awaitSent(List.of("pay-free"));
        assertThat(sentOf("fan-stuck")).isEmpty();
        // What was sent is deleted a moment later.
        Awaitility.await().atMost(SOON).until(() -> table.size() == 3);

        take(USUAL_BYTES);

        awaitSent(List.of("pay-later"));
        assertThat(sentOf("fan-stuck")).containsExactly(LARGE, "pay-behind", "pay-later");
    }

    @Test
    void letsAnotherKeyPassThoughAWholeBatchStandsBehindARefusedMessage() {
        transactions.executeWithoutResult(_ -> {
            add("fan-queue", LARGE);
            IntStream.range(0, 600).forEach(n -> add("fan-queue", "pay-queue-" + n));
            add("fan-alone", "pay-alone");
        });

        awaitSent(List.of("pay-alone"));

        assertThat(sentOf("fan-queue")).isEmpty();
    }

    private void add(String userId, String paymentId) {
        outbox.add(Topic.WALLET_COMMANDS, userId, new DebitWallet(paymentId, userId, 1L));
    }

    private void awaitSent(List<String> paymentIds) {
        paymentIds.forEach(id -> probe.await(
                SOON, DebitWallet.class, debit -> debit.getPaymentId().equals(id)));
    }

    private List<String> sentOf(String userId) {
        return probe.all().stream()
                .map(RecordProbe.Seen::record)
                .filter(DebitWallet.class::isInstance)
                .map(DebitWallet.class::cast)
                .filter(debit -> debit.getUserId().equals(userId))
                .map(DebitWallet::getPaymentId)
                .toList();
    }

    private String topic() {
        return properties.onBroker(Topic.WALLET_COMMANDS.topicName());
    }

    private void take(int bytes) {
        ConfigEntry limit = new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(bytes));
        Map<ConfigResource, Collection<AlterConfigOp>> change = Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, topic()),
                List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET)));
        try (Admin client = Admin.create(admin.getConfigurationProperties())) {
            client.incrementalAlterConfigs(change)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** The broker learns of its new limit a moment after it was told. */
    private boolean takesLargeMessages() {
        try {
            kafka.send(topic(), "fan-nobody", "x".repeat(2 * FEW_BYTES).getBytes(StandardCharsets.UTF_8))
                    .join();
            return true;
        } catch (CompletionException refused) {
            assertThat(refused).hasRootCauseInstanceOf(RecordTooLargeException.class);
            return false;
        }
    }
}
