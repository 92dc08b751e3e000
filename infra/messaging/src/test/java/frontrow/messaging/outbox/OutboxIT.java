package frontrow.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.contracts.Topic;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.messaging.MessagingApplication;
import frontrow.messaging.MessagingProperties;
import frontrow.messaging.Outbox;
import frontrow.test.RealServers;
import frontrow.test.RecordProbe;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(classes = MessagingApplication.class)
@ContextConfiguration(initializers = RealServers.class)
class OutboxIT {

    private static final Duration SOON = Duration.ofSeconds(20);

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

    private RecordProbe probe;

    @BeforeEach
    void watch() {
        probe = RecordProbe.of(Topic.WALLET_COMMANDS, properties.topicPrefix());
    }

    @AfterEach
    void close() {
        probe.close();
        JdbcClient.create(dataSource).sql("DELETE FROM outbox").update();
    }

    @Test
    void sendsNothingOfATransactionThatRolledBack() {
        transactions.executeWithoutResult(status -> {
            add("fan-back", "pay-back");
            status.setRollbackOnly();
        });
        transactions.executeWithoutResult(_ -> add("fan-forth", "pay-forth"));

        awaitSent("pay-forth");

        assertThat(sent()).contains("pay-forth").doesNotContain("pay-back");
    }

    @Test
    void refusesAMessageOutsideOfATransaction() {
        assertThatThrownBy(() -> add("fan", "pay-outside")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsTheOrderOfAKey() {
        List<String> inOrder =
                IntStream.range(0, 50).mapToObj(n -> "pay-order-" + n).toList();

        inOrder.forEach(id -> transactions.executeWithoutResult(_ -> add("fan-order", id)));

        awaitSent("pay-order-49");
        assertThat(sent()).containsSubsequence(inOrder);
    }

    @Test
    void deletesWhatTheBrokerHas() {
        transactions.executeWithoutResult(_ -> add("fan-gone", "pay-gone"));

        awaitSent("pay-gone");
        Awaitility.await().atMost(SOON).until(() -> table.size() == 0);
    }

    @Test
    void sendsAMessageWhoseTransactionCommitsAfterOneOfAHigherId() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch otherIsSent = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> late = threads.submit(() -> transactions.executeWithoutResult(_ -> {
                add("fan-late", "pay-late");
                written.countDown();
                await(otherIsSent);
            }));
            await(written);
            transactions.executeWithoutResult(_ -> add("fan-early", "pay-early"));
            awaitSent("pay-early");
            Awaitility.await().atMost(SOON).until(() -> table.size() == 0);
            otherIsSent.countDown();
            late.get();
        }

        awaitSent("pay-late");
    }

    @Test
    void givesTheRightToSendToOneRelayAtATime() {
        RelayLease first = lease(Duration.ofSeconds(2));
        RelayLease second = lease(Duration.ofSeconds(2));
        Awaitility.await().atMost(SOON).until(first::take);

        assertThat(second.take()).isFalse();
        // The first falls silent: its own count ends no later than the database's.
        Awaitility.await().atMost(SOON).until(second::take);
        assertThat(first.isHeld()).isFalse();
        second.giveUp();
        assertThat(first.take()).isTrue();
        first.giveUp();
    }

    @Test
    void sendsNothingMoreOnceItsLeaseIsGone() {
        RelayLease lost = lease(Duration.ofSeconds(2));
        OutboxRow row = new OutboxRow(
                1, Topic.WALLET_COMMANDS.topicName(), null, "fan", new byte[0], new java.util.UUID(0, 1), null, null);

        OutboxSender.Outcome outcome = new OutboxSender(kafka, properties).send(List.of(row), lost);

        assertThat(outcome.sent()).isEmpty();
    }

    private RelayLease lease(Duration length) {
        return new RelayLease(JdbcClient.create(dataSource), "test", length);
    }

    private void add(String userId, String paymentId) {
        outbox.add(Topic.WALLET_COMMANDS, userId, new DebitWallet(paymentId, userId, 1L));
    }

    private void awaitSent(String paymentId) {
        probe.await(SOON, DebitWallet.class, debit -> debit.getPaymentId().equals(paymentId));
    }

    private List<String> sent() {
        return probe.all().stream()
                .map(RecordProbe.Seen::record)
                .filter(DebitWallet.class::isInstance)
                .map(record -> ((DebitWallet) record).getPaymentId())
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
