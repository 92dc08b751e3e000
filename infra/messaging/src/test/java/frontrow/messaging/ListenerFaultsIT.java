package frontrow.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.messaging.DeadLetters.DeadLetter;
import frontrow.messaging.MessagingApplication.Hearing;
import frontrow.messaging.schema.RegistryClient;
import frontrow.test.RealServers;
import frontrow.test.RecordProbe;
import frontrow.test.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

/** A listener whose handler writes to PostgreSQL, and what becomes of its messages when one thing or another fails. */
@SpringBootTest(
        classes = MessagingApplication.class,
        properties = {"spring.datasource.hikari.connection-timeout=500", "frontrow.messaging.partitions=1"})
@ContextConfiguration(initializers = {RealServers.class, ServersBehindGates.class})
@DirtiesContext
class ListenerFaultsIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final int NO_SUCH_SCHEMA = 2_000_000_000;

    @Autowired
    Hearing hearing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MessagingProperties properties;

    @Autowired
    @Qualifier(ServersBehindGates.POSTGRES)
    Gate postgres;

    @Autowired
    @Qualifier(ServersBehindGates.REGISTRY)
    Gate registry;

    private final AtomicInteger tries = new AtomicInteger();
    private RecordProbe probe;
    private DeadLetters deadLetters;

    @BeforeEach
    void listen() {
        jdbc.sql("CREATE TABLE IF NOT EXISTS heard (at bigint GENERATED ALWAYS AS IDENTITY, payment_id text)")
                .update();
        jdbc.sql("DELETE FROM heard").update();
        hearing.become(this::write);
        probe = RecordProbe.of(Topic.WALLET_COMMANDS, properties.topicPrefix());
        deadLetters = new DeadLetters(properties);
        send("fan-first", "pay-first");
        awaitHeard("pay-first");
        tries.set(0);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void isolatesWhatCannotBeReadIsNotKnownOrTripsABugWithinFiveSecondsWhileTheRestOfThePartitionGoesOn() {
        probe.sendBytes(Topic.WALLET_COMMANDS, "garbage", "garbage".getBytes(StandardCharsets.UTF_8));
        send("fan-1", "pay-1");
        probe.sendBytes(Topic.WALLET_COMMANDS, "foreign", foreign());
        send("fan-2", "pay-2");
        probe.sendBytes(Topic.WALLET_COMMANDS, "lost", bytes(NO_SUCH_SCHEMA, later("pay-lost")));
        send("fan-3", "pay-3");
        send("bug", "pay-bug");
        send("fan-4", "pay-4");

        awaitHeard("pay-first", "pay-1", "pay-2", "pay-3", "pay-4");
        assertIsolated("garbage", "wire format");
        assertIsolated("foreign", "unknown kind of record: somebody.Else");
        assertIsolated("lost", "knows no schema " + NO_SUCH_SCHEMA);
        assertIsolated("bug", "a bug of ours");
    }

    @Test
    void waitsForADatabaseThatIsDownAndSetsNothingAside() {
        List<String> before = deadLetters.keys();
        postgres.shut();
        send("fan-5", "pay-5");
        send("fan-6", "pay-6");
        // More tries than a bug would get.
        Awaitility.await().atMost(SOON).until(() -> tries.get() > 3);
        postgres.open();

        awaitHeard("pay-first", "pay-5", "pay-6");
        assertThat(deadLetters.keys()).isEqualTo(before);
    }

    @Test
    void waitsForADatabaseThatIsFrozenAndSetsNothingAside() {
        List<String> before = deadLetters.keys();
        postgres.hold();
        send("fan-7", "pay-7");
        send("fan-8", "pay-8");
        Awaitility.await().atMost(SOON).until(() -> tries.get() > 0);
        Awaitility.await().during(Duration.ofSeconds(1)).atMost(SOON).until(() -> tries.get() == 1);
        postgres.letPass();

        awaitHeard("pay-first", "pay-7", "pay-8");
        assertThat(deadLetters.keys()).isEqualTo(before);
    }

    @Test
    void waitsForARegistryThatIsDownWithASchemaThatItNeverReadAndSetsNothingAside() {
        List<String> before = deadLetters.keys();
        GenericRecord later = later("pay-9");
        int id = register("later", later.getSchema());
        registry.shut();
        probe.sendBytes(Topic.WALLET_COMMANDS, "fan-9", bytes(id, later));
        send("fan-10", "pay-10");
        // The consumer's position stays where it is for longer than three tries of a bug take.
        Awaitility.await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> heard().equals(List.of("pay-first")));
        registry.open();

        awaitHeard("pay-first", "pay-9", "pay-10");
        assertThat(deadLetters.keys()).isEqualTo(before);
    }

    private void assertIsolated(String key, String cause) {
        DeadLetter deadLetter = deadLetters.await(key, SOON);
        assertThat(deadLetter.cause()).contains(cause);
        assertThat(deadLetter.after()).isLessThan(PROMISED);
    }

    private void write(SpecificRecord record) {
        String paymentId = ((DebitWallet) record).getPaymentId();
        tries.incrementAndGet();
        if (paymentId.equals("pay-bug")) {
            throw new IllegalStateException("a bug of ours");
        }
        transactions.executeWithoutResult(_ -> jdbc.sql("INSERT INTO heard (payment_id) VALUES (?)")
                .param(paymentId)
                .update());
    }

    private void send(String userId, String paymentId) {
        probe.send(Topic.WALLET_COMMANDS, userId, new DebitWallet(paymentId, userId, 1L));
    }

    private void awaitHeard(String... paymentIds) {
        Awaitility.await()
                .atMost(SOON)
                // This test's own look goes through the gate as well.
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .untilAsserted(() -> assertThat(heard()).containsExactly(paymentIds));
    }

    private List<String> heard() {
        return jdbc.sql("SELECT payment_id FROM heard ORDER BY at")
                .query(String.class)
                .list();
    }

    /** A record of a kind that no class of ours knows, under a schema of the registry. */
    private static byte[] foreign() {
        Schema schema = SchemaBuilder.record("Else")
                .namespace("somebody")
                .fields()
                .requiredString("what")
                .endRecord();
        return bytes(
                register("foreign", schema),
                new GenericRecordBuilder(schema).set("what", "ever").build());
    }

    /** A debit as a later release might write it. */
    private static GenericRecord later(String paymentId) {
        Schema schema = SchemaBuilder.record("DebitWallet")
                .namespace("frontrow.contracts.wallet")
                .fields()
                .requiredString("paymentId")
                .requiredString("userId")
                .requiredLong("amountWon")
                .optionalString("note")
                .endRecord();
        return new GenericRecordBuilder(schema)
                .set("paymentId", paymentId)
                .set("userId", "fan")
                .set("amountWon", 1L)
                .build();
    }

    /** Past the gate, and under a subject of its own: no other test meets it. */
    private static int register(String name, Schema schema) {
        return new RegistryClient(TestServers.shared().registryUrl())
                .register("listener-faults-" + name + "-" + UUID.randomUUID(), schema);
    }

    private static byte[] bytes(int schemaId, GenericRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(schemaId).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
