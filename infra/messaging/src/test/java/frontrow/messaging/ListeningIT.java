package frontrow.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.contracts.wallet.ReverseDebit;
import frontrow.messaging.MessagingApplication.Hearing;
import frontrow.test.RealServers;
import frontrow.test.RecordProbe;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(classes = MessagingApplication.class)
@ContextConfiguration(initializers = RealServers.class)
class ListeningIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    Hearing hearing;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MessagingProperties properties;

    private final BlockingQueue<SpecificRecord> heard = new LinkedBlockingQueue<>();
    private RecordProbe probe;
    private DeadLetters deadLetters;

    @BeforeEach
    void listen() {
        hearing.become(heard::add);
        probe = RecordProbe.of(Topic.WALLET_COMMANDS, properties.topicPrefix());
        deadLetters = new DeadLetters(properties);
    }

    @AfterEach
    void close() {
        // Other tests share this context, and want nothing written to its outbox.
        hearing.become(_ -> {});
        probe.close();
    }

    @Test
    void handsOnWhatAnotherServiceSent() throws InterruptedException {
        probe.send(Topic.WALLET_COMMANDS, "fan-1", debit("pay-1"));

        assertThat(heard.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(debit("pay-1"));
    }

    @Test
    void triesAgainForAsLongAsAFaultMayPass() throws InterruptedException {
        AtomicInteger tries = new AtomicInteger();
        hearing.become(record -> {
            if (tries.incrementAndGet() <= 5) {
                throw new DataAccessResourceFailureException("the database is away");
            }
            heard.add(record);
        });

        probe.send(Topic.WALLET_COMMANDS, "fan-2", debit("pay-2"));

        assertThat(heard.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(debit("pay-2"));
        assertThat(tries).hasValue(6);
        assertThat(deadLetters.keys()).doesNotContain("fan-2");
    }

    @Test
    void setsAsideWhatTripsABugAfterThreeTriesAndGoesOn() throws InterruptedException {
        List<SpecificRecord> tried = new CopyOnWriteArrayList<>();
        hearing.become(record -> {
            if (record.equals(debit("pay-bug"))) {
                tried.add(record);
                throw new IllegalStateException("a bug of ours");
            }
            heard.add(record);
        });

        probe.send(Topic.WALLET_COMMANDS, "fan-3", debit("pay-bug"));
        probe.send(Topic.WALLET_COMMANDS, "fan-3", debit("pay-next"));

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(debit("pay-next"));
        assertThat(tried).hasSize(3);
        assertThat(deadLetters.await("fan-3", SOON).cause()).contains("a bug of ours");
    }

    @Test
    void setsAsideAtOnceWhatCannotBeRead() throws InterruptedException {
        probe.sendBytes(Topic.WALLET_COMMANDS, "fan-4", "garbage".getBytes(StandardCharsets.UTF_8));
        probe.send(Topic.WALLET_COMMANDS, "fan-4", debit("pay-4"));

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(debit("pay-4"));
        assertThat(deadLetters.await("fan-4", SOON).cause()).contains("wire format");
    }

    @Test
    void namesTheCauseAndTheTraceInWhatAHandlerSends() {
        String traceId = "0af7651916cd43dd8448eb211c80319c";
        hearing.become(record -> {
            if (record instanceof DebitWallet debit) {
                transactions.executeWithoutResult(_ -> outbox.add(
                        Topic.WALLET_COMMANDS, debit.getUserId(), new ReverseDebit("pay-effect", debit.getUserId())));
            }
        });

        try (MDC.MDCCloseable _ = MDC.putCloseable(MessageTrace.MDC_TRACE_ID, traceId)) {
            transactions.executeWithoutResult(
                    _ -> outbox.add(Topic.WALLET_COMMANDS, "fan-5", debit("pay-cause", "fan-5")));
        }

        Map<String, String> cause = probe.awaitSeen(
                        SOON, DebitWallet.class, one -> one.getPaymentId().equals("pay-cause"))
                .headers();
        Map<String, String> effect = probe.awaitSeen(
                        SOON, ReverseDebit.class, one -> one.getPaymentId().equals("pay-effect"))
                .headers();
        assertThat(effect).containsEntry(MessageHeaders.CAUSATION_ID, cause.get(MessageHeaders.MESSAGE_ID));
        assertThat(effect.get(MessageHeaders.TRACEPARENT)).contains(traceId);
    }

    private static DebitWallet debit(String paymentId) {
        return debit(paymentId, "fan");
    }

    private static DebitWallet debit(String paymentId, String userId) {
        return new DebitWallet(paymentId, userId, 50_000L);
    }
}
