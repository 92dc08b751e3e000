package frontrow.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.messaging.MessagingApplication;
import frontrow.messaging.MessagingProperties;
import frontrow.messaging.Outbox;
import frontrow.test.RealServers;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

/** Relays of several instances on one database, each with a lease and a producer of its own. */
@SpringBootTest(classes = MessagingApplication.class)
@ContextConfiguration(initializers = RealServers.class)
class RelaysIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration SHORT_LEASE = Duration.ofSeconds(1);
    private static final Duration LONG_LEASE = Duration.ofMinutes(1);

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxTable table;

    @Autowired
    DataSource dataSource;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MessagingProperties properties;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    OutboxRelay relayOfTheContext;

    private final List<OutboxRelay> relays = new ArrayList<>();
    private final List<StoppableSends> producers = new ArrayList<>();
    private RecordProbe probe;

    @BeforeEach
    void makeRoom() {
        relayOfTheContext.stop();
        probe = RecordProbe.of(Topic.WALLET_COMMANDS, properties.topicPrefix());
    }

    @AfterEach
    void stopAll() {
        producers.forEach(StoppableSends::wake);
        relays.forEach(OutboxRelay::stop);
        producers.forEach(StoppableSends::destroy);
        probe.close();
        JdbcClient.create(dataSource).sql("DELETE FROM outbox").update();
        // A test that failed may have left a lease of its own.
        JdbcClient.create(dataSource).sql("DELETE FROM relay_lease").update();
        relayOfTheContext.start();
    }

    @Test
    void aHolderThatWasStoppedInItsBatchAndReplacedSendsNoFurtherWaveAndKeepsWhatItDidNotSend() {
        write("fan-held", "pay-1", "pay-2", "pay-3");
        write("fan-other", "pay-other");
        StoppableSends stopped = keep(StoppableSends.stopped(kafka));
        start(lease(SHORT_LEASE), stopped);
        stopped.awaitAttempt();
        RelayLease replacement = lease(LONG_LEASE);
        Awaitility.await().atMost(SOON).until(replacement::take);

        stopped.wake();

        // The wave that it was stopped in, one message of each key, is on its way and may go.
        Awaitility.await().atMost(SOON).until(() -> table.size() <= 2);
        assertThat(table.size()).isEqualTo(2);
        assertThat(stopped.attempts()).containsExactly("fan-held", "fan-other");
        replacement.giveUp();
        awaitSent("fan-held", "pay-3");
        assertThat(sentOf("fan-held")).containsExactly("pay-1", "pay-2", "pay-3");
    }

    @Test
    void aHolderThatWasStoppedReplacedAndWokenRepeatsAtMostTheWaveThatItWasStoppedIn() {
        write("fan-woken", "pay-1", "pay-2", "pay-3");
        write("fan-neighbour", "pay-other");
        StoppableSends stopped = keep(StoppableSends.stopped(kafka));
        OutboxRelay sleeper = start(lease(SHORT_LEASE), stopped);
        stopped.awaitAttempt();
        start(lease(LONG_LEASE), keep(StoppableSends.running(kafka)));
        awaitSent("fan-woken", "pay-3");
        write("fan-woken", "pay-4");
        awaitSent("fan-woken", "pay-4");

        stopped.wake();
        sleeper.stop();

        write("fan-woken", "pay-5");
        awaitSent("fan-woken", "pay-5");
        assertThat(stopped.attempts()).containsExactly("fan-woken", "fan-neighbour");
        assertThat(sentOf("fan-woken")).containsExactly("pay-1", "pay-2", "pay-3", "pay-4", "pay-1", "pay-5");
        assertThat(sentOf("fan-neighbour")).containsExactly("pay-other", "pay-other");
        Awaitility.await().atMost(SOON).until(() -> table.size() == 0);
    }

    @Test
    void aBrokerThatWasNeverReachedIsTriedOnceInEachRoundAndNotForEachKey() {
        IntStream.range(0, 20).forEach(n -> write("fan-far-" + n, "pay-far-" + n));
        Map<String, Object> nowhere = new HashMap<>(kafka.getProducerFactory().getConfigurationProperties());
        nowhere.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        nowhere.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1);
        StoppableSends lost =
                keep(StoppableSends.running(new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(nowhere))));

        start(lease(LONG_LEASE), lost);

        Awaitility.await().atMost(SOON).until(() -> lost.attempts().size() >= 3);
        // Rounds are half a second apart; a round that tried each key would have been through all by now.
        assertThat(lost.attempts()).hasSizeLessThan(8);
        assertThat(table.size()).isEqualTo(20);
    }

    @Test
    void aPartitionThatIsNotThereHoldsUpNoOther() {
        JdbcClient.create(dataSource)
                .sql("""
                    INSERT INTO outbox (topic, partition_number, message_key, payload, message_id)
                    VALUES (?, 99, 'fan-nowhere', '\\x00', gen_random_uuid())
                    """)
                .param(Topic.WALLET_COMMANDS.topicName())
                .update();
        write("fan-elsewhere", "pay-elsewhere");

        start(lease(LONG_LEASE), keep(StoppableSends.running(kafka)));

        awaitSent("fan-elsewhere", "pay-elsewhere");
    }

    @Test
    void twoRelaysAtOnceSendEachMessageOnceAndInTheOrderOfItsKey() {
        OutboxRelay one = start(lease(LONG_LEASE), keep(StoppableSends.running(kafka)));
        OutboxRelay two = start(lease(LONG_LEASE), keep(StoppableSends.running(kafka)));
        List<String> users =
                IntStream.range(0, 6).mapToObj(n -> "fan-shared-" + n).toList();
        List<String> payments =
                IntStream.range(0, 60).mapToObj(n -> "pay-shared-" + n).toList();

        try (ExecutorService writers = Executors.newFixedThreadPool(users.size())) {
            users.forEach(user -> writers.execute(() -> payments.forEach(payment -> {
                write(user, payment);
                one.wake();
                two.wake();
            })));
        }

        Awaitility.await().atMost(SOON).until(() -> table.size() == 0);
        assertThat(users).allSatisfy(user -> assertThat(sentOf(user)).isEqualTo(payments));
    }

    private RelayLease lease(Duration length) {
        return new RelayLease(JdbcClient.create(dataSource), "outbox", length);
    }

    private StoppableSends keep(StoppableSends producer) {
        producers.add(producer);
        return producer;
    }

    private OutboxRelay start(RelayLease lease, StoppableSends producer) {
        OutboxRelay relay = new OutboxRelay(table, lease, new OutboxSender(producer, properties), properties);
        relays.add(relay);
        relay.start();
        return relay;
    }

    private void write(String userId, String... paymentIds) {
        transactions.executeWithoutResult(_ -> List.of(paymentIds)
                .forEach(id -> outbox.add(Topic.WALLET_COMMANDS, userId, new DebitWallet(id, userId, 1L))));
    }

    private void awaitSent(String userId, String paymentId) {
        probe.await(
                SOON,
                DebitWallet.class,
                debit ->
                        debit.getUserId().equals(userId) && debit.getPaymentId().equals(paymentId));
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
}
