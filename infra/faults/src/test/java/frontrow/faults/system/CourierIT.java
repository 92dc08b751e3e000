package frontrow.faults.system;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.contracts.Topic;
import frontrow.stack.Service;
import frontrow.test.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between topics of services that don't run. */
class CourierIT {

    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int PARTITIONS = 2;
    private static final int MESSAGES = 60;

    private final String kafka = TestServers.shared().kafkaBootstrapServers();
    private final String run = "courier-" + UUID.randomUUID() + ".";
    private final KafkaProducer<String, String> writer =
            new KafkaProducer<>(Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer());
    private final List<Courier> couriers = new ArrayList<>();

    @BeforeEach
    void makeTopics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(Stream.of(Topic.values())
                            .flatMap(topic ->
                                    Stream.of(Service.values()).map(service -> prefix(service) + topic.topicName()))
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        couriers.add(Courier.start(kafka, this::prefix, 1));
    }

    @AfterEach
    void end() {
        couriers.forEach(Courier::close);
        writer.close();
    }

    @Test
    void carriesEachMessageToEachListenerInOrderAsItIs() throws Exception {
        write(Service.RESERVATION, Topic.RESERVATION_EVENTS);

        for (Service listener : List.of(Service.QUEUE, Service.CONCERT, Service.PAYMENT)) {
            List<ConsumerRecord<String, String>> arrived = read(listener, Topic.RESERVATION_EVENTS, MESSAGES);
            assertThat(values(arrived)).isEqualTo(sent());
            assertThat(arrived.getFirst().key()).isEqualTo("key");
            assertThat(arrived.getFirst().partition()).isEqualTo(1);
            assertThat(new String(
                            arrived.getFirst()
                                    .headers()
                                    .lastHeader("message-id")
                                    .value(),
                            StandardCharsets.UTF_8))
                    .isEqualTo("id-0");
        }
    }

    @Test
    void doublesSomeAndLosesNone() throws Exception {
        couriers.getFirst().carry(Manner.DOUBLING);
        write(Service.PAYMENT, Topic.WALLET_COMMANDS);

        List<String> arrived = values(read(
                Service.WALLET,
                Topic.WALLET_COMMANDS,
                records ->
                        records.size() > MESSAGES && Set.copyOf(values(records)).size() == MESSAGES));

        assertThat(Set.copyOf(arrived)).containsExactlyInAnyOrderElementsOf(sent());
        assertThat(arrived).hasSizeGreaterThan(MESSAGES);
    }

    @Test
    void delaysAllAndKeepsTheirOrder() throws Exception {
        couriers.getFirst().carry(Manner.DELAYING);
        write(Service.WALLET, Topic.WALLET_EVENTS);

        assertThat(values(read(Service.PAYMENT, Topic.WALLET_EVENTS, MESSAGES))).isEqualTo(sent());
    }

    @Test
    void letsFirstDeliveriesOfOneKeyOvertakeEachOther() throws Exception {
        couriers.getFirst().carry(Manner.REORDERING);
        write(Service.PAYMENT, Topic.RESERVATION_COMMANDS);

        List<String> arrived = values(read(Service.RESERVATION, Topic.RESERVATION_COMMANDS, MESSAGES));

        assertThat(arrived).containsExactlyInAnyOrderElementsOf(sent()).isNotEqualTo(sent());
    }

    @Test
    void isPromptAgainBehindWhatWasLate() throws Exception {
        couriers.getFirst().carry(Manner.DELAYING);
        write(Service.WALLET, Topic.WALLET_EVENTS);
        assertThat(read(Service.PAYMENT, Topic.WALLET_EVENTS, 1)).isNotEmpty();
        couriers.getFirst().carry(Manner.PROMPT);
        writer.send(new ProducerRecord<>(prefix(Service.WALLET) + "wallet.events", 1, "key", "last"))
                .get();

        assertThat(values(read(Service.PAYMENT, Topic.WALLET_EVENTS, MESSAGES + 1))
                        .getLast())
                .isEqualTo("last");
    }

    private String prefix(Service service) {
        return run + service.word() + ".";
    }

    private static List<String> sent() {
        return IntStream.range(0, MESSAGES).mapToObj(i -> "message " + i).toList();
    }

    private void write(Service service, Topic topic) throws ExecutionException, InterruptedException {
        for (int i = 0; i < MESSAGES; i++) {
            ProducerRecord<String, String> record =
                    new ProducerRecord<>(prefix(service) + topic.topicName(), 1, "key", "message " + i);
            record.headers().add("message-id", ("id-" + i).getBytes(StandardCharsets.UTF_8));
            writer.send(record).get();
        }
    }

    private List<ConsumerRecord<String, String>> read(Service listener, Topic topic, int atLeast) {
        return read(listener, topic, records -> records.size() >= atLeast);
    }

    /** All that has arrived, once it is enough. */
    private List<ConsumerRecord<String, String>> read(
            Service listener, Topic topic, Predicate<List<ConsumerRecord<String, String>>> enough) {
        List<ConsumerRecord<String, String>> arrived = new ArrayList<>();
        try (KafkaConsumer<String, String> reader = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new StringDeserializer())) {
            reader.assign(IntStream.range(0, PARTITIONS)
                    .mapToObj(i -> new TopicPartition(prefix(listener) + topic.topicName(), i))
                    .toList());
            reader.seekToBeginning(reader.assignment());
            long deadline = System.nanoTime() + ARRIVES_WITHIN.toNanos();
            while (!enough.test(arrived) && System.nanoTime() < deadline) {
                reader.poll(POLL).forEach(arrived::add);
            }
        }
        return arrived;
    }

    private static List<String> values(List<ConsumerRecord<String, String>> records) {
        return records.stream().map(ConsumerRecord::value).toList();
    }
}
