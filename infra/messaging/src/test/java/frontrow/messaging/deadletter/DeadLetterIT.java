package frontrow.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.contracts.wallet.DebitWallet;
import frontrow.messaging.MessageHeaders;
import frontrow.messaging.MessagingApplication;
import frontrow.messaging.MessagingApplication.Hearing;
import frontrow.messaging.MessagingProperties;
import frontrow.messaging.UuidV7;
import frontrow.test.RealServers;
import frontrow.test.RecordProbe;
import frontrow.test.RecordProbe.Seen;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** What the operator on call sees of dead letters, and does about them. */
@SpringBootTest(classes = MessagingApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RealServers.class)
class DeadLetterIT {

    private static final Duration LISTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int A_BUGS_TRIES = 3;
    private static final String LETTERS = "/api/admin/dead-letters/messaging-test";
    private static final String BECAUSE = "{\"reason\": \"the bug is gone\"}";

    @Autowired
    Hearing hearing;

    @Autowired
    MessagingProperties properties;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    DeadLetterListener listener;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private final BlockingQueue<SpecificRecord> heard = new LinkedBlockingQueue<>();
    private final String key = "fan-" + UuidV7.next();
    private OperatorClient operator;
    private RecordProbe probe;

    @BeforeEach
    void tripOverEverything() {
        operator = new OperatorClient(port);
        probe = RecordProbe.of(Topic.WALLET_COMMANDS, properties.topicPrefix());
        hearing.become(_ -> {
            throw new IllegalStateException("a bug of ours");
        });
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void listsWhatTripsABugWithItsCause() {
        probe.send(Topic.WALLET_COMMANDS, key, debit());

        JsonNode letter = listed();

        assertThat(letter.path("topic").asString()).isEqualTo("wallet.commands");
        assertThat(letter.path("group").asString()).isEqualTo(MessagingApplication.GROUP);
        assertThat(letter.path("record").asString()).isEqualTo("frontrow.contracts.wallet.DebitWallet");
        assertThat(letter.path("cause").asString()).isEqualTo("IllegalStateException: a bug of ours");
        assertThat(letter.path("messageId").asString()).isEqualTo(messageIdOfTheFirst());
        assertThat(letter.path("failedAt").asString()).endsWith("+09:00");
        assertThat(letter.path("sentAgain").isNull()).isTrue();
        JsonNode detail = operator.get(LETTERS + "/" + letter.path("id")).is(200);
        assertThat(detail.path("content").path("amountWon").asLong()).isEqualTo(50_000);
        assertThat(detail.path("content").path("userId").asString()).isEqualTo(key);
        assertThat(detail.path("key").asString()).isEqualTo(key);
        assertThat(detail.path("sendings")).isEmpty();
    }

    @Test
    void listsWhatCannotBeReadWithItsCause() {
        probe.sendBytes(Topic.WALLET_COMMANDS, key, "garbage".getBytes(StandardCharsets.UTF_8));

        JsonNode letter = listed();

        assertThat(letter.path("cause").asString())
                .isEqualTo("UnreadableRecord: not a message in the registry's wire format");
        assertThat(letter.path("record").isNull()).isTrue();
        assertThat(letter.path("messageId").isNull()).isTrue();
        assertThat(operator.get(LETTERS + "/" + letter.path("id"))
                        .is(200)
                        .path("content")
                        .isNull())
                .isTrue();
    }

    @Test
    void keepsAndSendsAgainWhatHasNeitherKeyNorBody() {
        String trace = "trace \0 " + key;
        ProducerRecord<String, byte[]> empty =
                new ProducerRecord<>(properties.onBroker(Topic.WALLET_COMMANDS.topicName()), null, null);
        empty.headers().add(MessageHeaders.TRACEPARENT, trace.getBytes(StandardCharsets.UTF_8));
        kafka.send(empty).join();
        JsonNode letter =
                awaitLetter(one -> detail(one).path("traceparent").asString("").equals(trace.replace('\0', '\ufffd')));

        operator.post(LETTERS + "/" + letter.path("id") + "/send-again", BECAUSE)
                .is(202);

        JsonNode again =
                awaitLetter(one -> one.path("id").asLong() > letter.path("id").asLong());
        assertThat(again.path("cause").asString()).isEqualTo("UnreadableRecord: a message without a body");
        assertThat(again.path("key").isNull()).isTrue();
    }

    @Test
    void sendsAgainWhatIsThenHandled() throws InterruptedException {
        probe.send(Topic.WALLET_COMMANDS, key, debit());
        long id = listed().path("id").asLong();
        hearing.become(heard::add);

        JsonNode sent =
                operator.post(LETTERS + "/" + id + "/send-again", BECAUSE).is(202);

        assertThat(heard.poll(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(debit());
        assertThat(sent.path("sentAgain").path("by").asString()).isEqualTo("night-shift");
        assertThat(sent.path("sentAgain").path("reason").asString()).isEqualTo("the bug is gone");
        assertThat(listed().path("sentAgain")).isEqualTo(sent.path("sentAgain"));
        List<Seen> both = seen();
        assertThat(both).hasSize(2);
        assertThat(both.get(1).headers().get(MessageHeaders.MESSAGE_ID)).isEqualTo(messageIdOfTheFirst());
    }

    @Test
    void recordsEachSending() {
        probe.send(Topic.WALLET_COMMANDS, key, debit());
        long id = listed().path("id").asLong();
        hearing.become(heard::add);

        operator.post(LETTERS + "/" + id + "/send-again", "{\"reason\": \"first try\"}")
                .is(202);
        operator.post(LETTERS + "/" + id + "/send-again", "{\"reason\": \"second try\"}")
                .is(202);

        assertThat(operator.get(LETTERS + "/" + id).is(200).path("sendings").valueStream())
                .extracting(sending -> sending.path("reason").asString())
                .containsExactly("second try", "first try");
    }

    @Test
    void becomesANewDeadLetterIfItFailsAgain() {
        probe.send(Topic.WALLET_COMMANDS, key, debit());
        JsonNode first = listed();

        operator.post(LETTERS + "/" + first.path("id") + "/send-again", BECAUSE).is(202);

        JsonNode second = awaitLetter(one -> isOurs(one) && !one.path("id").equals(first.path("id")));
        assertThat(second.path("messageId")).isEqualTo(first.path("messageId"));
        assertThat(second.path("sentAgain").isNull()).isTrue();
    }

    @Test
    void keepsOneThatIsDeliveredTwiceOnce() {
        ConsumerRecord<String, byte[]> dead = new ConsumerRecord<>(
                properties.onBroker(Topic.deadLetterTopic("wallet.commands", MessagingApplication.GROUP)),
                0,
                1_000_000,
                key,
                new byte[] {1});

        listener.onMessage(dead);
        listener.onMessage(dead);

        assertThat(all().stream().filter(this::isOurs)).hasSize(1);
    }

    @Test
    void losesNoneThatCannotBeKeptAtFirst() {
        database.sql("""
            CREATE SEQUENCE tries;
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM nextval('tries'); RAISE EXCEPTION 'not now'; END $$;
            CREATE TRIGGER fails BEFORE INSERT ON dead_letters FOR EACH ROW EXECUTE FUNCTION fail();
            """).update();
        probe.send(Topic.WALLET_COMMANDS, key, debit());
        Awaitility.await()
                .atMost(SOON)
                .until(() -> database.sql("SELECT last_value FROM tries")
                                .query(Long.class)
                                .single()
                        > A_BUGS_TRIES);

        database.sql("DROP FUNCTION fail() CASCADE; DROP SEQUENCE tries").update();

        // The next try is up to five seconds away.
        Awaitility.await().atMost(SOON).until(() -> all().stream().anyMatch(this::isOurs));
    }

    @Test
    void showsPageAfterPageNewestFirst() {
        for (int n = 0; n < 3; n++) {
            probe.sendBytes(Topic.WALLET_COMMANDS, key, new byte[] {(byte) n});
        }
        Awaitility.await()
                .atMost(SOON)
                .until(() -> all().stream().filter(this::isOurs).count() == 3);

        JsonNode first = operator.get(LETTERS + "?limit=2").is(200);
        JsonNode next = operator.get(
                        LETTERS + "?limit=1&cursor=" + first.path("next").asString())
                .is(200);

        List<Long> ids =
                all().stream().map(one -> one.path("id").asLong()).limit(3).toList();
        assertThat(ids).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(first.path("deadLetters")
                        .valueStream()
                        .map(one -> one.path("id").asLong()))
                .isEqualTo(ids.subList(0, 2));
        assertThat(next.path("deadLetters").get(0).path("id").asLong()).isEqualTo(ids.get(2));
    }

    private JsonNode listed() {
        return awaitLetter(this::isOurs);
    }

    private JsonNode awaitLetter(java.util.function.Predicate<JsonNode> fits) {
        return Awaitility.await()
                .atMost(LISTED_WITHIN)
                .until(() -> all().stream().filter(fits).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private boolean isOurs(JsonNode letter) {
        return letter.path("key").asString("").equals(key);
    }

    private JsonNode detail(JsonNode letter) {
        return operator.get(LETTERS + "/" + letter.path("id")).is(200);
    }

    private List<JsonNode> all() {
        return operator.get(LETTERS + "?limit=100")
                .is(200)
                .path("deadLetters")
                .valueStream()
                .toList();
    }

    private List<Seen> seen() {
        return probe.all().stream().filter(one -> key.equals(one.key())).toList();
    }

    private String messageIdOfTheFirst() {
        return Optional.ofNullable(seen().getFirst().headers().get(MessageHeaders.MESSAGE_ID))
                .orElseThrow();
    }

    private DebitWallet debit() {
        return new DebitWallet("pay-" + key, key, 50_000L);
    }
}
