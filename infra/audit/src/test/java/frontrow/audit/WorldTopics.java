package frontrow.audit;

import frontrow.audit.Target.Broker;
import frontrow.contracts.Topic;
import frontrow.contracts.payment.PaymentConfirmed;
import frontrow.contracts.payment.PaymentFailed;
import frontrow.contracts.payment.PaymentFailureReason;
import frontrow.contracts.queue.TokenExpired;
import frontrow.contracts.queue.TokenExpiryReason;
import frontrow.contracts.reservation.SeatMapWatermark;
import frontrow.contracts.reservation.SeatVersion;
import frontrow.contracts.reservation.SeatsConfirmed;
import frontrow.contracts.wallet.WalletDebited;
import frontrow.test.RecordProbe;
import frontrow.test.TestServers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of the world and who listens to them, apart from everyone else's on the broker. */
final class WorldTopics implements AutoCloseable {

    private static final int HEADER_BYTES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Instant THEN = Instant.parse("2026-05-29T06:05:00Z");

    /** By hand here, so that the auditor's own list is checked. */
    private static final Map<String, List<String>> LISTENERS = Map.of(
            "queue-service", List.of("queue.commands", "reservation.events"),
            "concert-service", List.of("reservation.events"),
            "reservation-service", List.of("concert.events", "reservation.commands"),
            "wallet-service", List.of("wallet.commands"),
            "payment-service", List.of("reservation.events", "wallet.events", "queue.events"));

    private final Broker broker;
    private final Admin admin;
    private final Map<Topic, RecordProbe> probes = new EnumMap<>(Topic.class);

    private boolean unread;

    private WorldTopics(Broker broker) {
        this.broker = broker;
        this.admin = Admin.create(broker.clientProperties());
    }

    static WorldTopics make(TestServers servers) {
        String prefix = "audit-" + UUID.randomUUID() + ".";
        WorldTopics topics =
                new WorldTopics(new Broker(servers.kafkaBootstrapServers(), servers.registryUrl(), prefix, Map.of()));
        Stream<String> deadLetters = LISTENERS.entrySet().stream()
                .flatMap(group -> group.getValue().stream().map(topic -> Topic.deadLetterTopic(topic, group.getKey())));
        Stream<String> all = Stream.concat(Arrays.stream(Topic.values()).map(Topic::topicName), deadLetters);
        answer(topics.admin
                .createTopics(all.map(name -> new NewTopic(prefix + name, 1, (short) 1))
                        .toList())
                .all());
        return topics;
    }

    Broker broker() {
        return broker;
    }

    /** The same for every service of this world. */
    private String prefix() {
        return broker.topicPrefix(Book.WALLET);
    }

    /** Tells what is in the books. */
    void tellEverything() {
        tell(Topic.PAYMENT_EVENTS, confirmed(1, 1, "ann", 100_000));
        tell(Topic.PAYMENT_EVENTS, confirmed(2, 2, "bob", 50_000));
        tell(Topic.PAYMENT_EVENTS, failed(3, 3, PaymentFailureReason.BALANCE_INSUFFICIENT));
        tell(Topic.PAYMENT_EVENTS, failed(4, 6, PaymentFailureReason.RESERVATION_EXPIRED));
        tell(Topic.WALLET_EVENTS, debited(1, "ann", 100_000));
        tell(Topic.WALLET_EVENTS, debited(2, "bob", 50_000));
        tell(Topic.WALLET_EVENTS, debited(4, "cem", 50_000));
        tell(Topic.RESERVATION_EVENTS, seatsConfirmed(1, "ann", 100_000, 1, 2));
        tell(Topic.RESERVATION_EVENTS, seatsConfirmed(2, "bob", 50_000, 3));
        tell(Topic.QUEUE_EVENTS, spent(1, "ann"));
        tell(Topic.QUEUE_EVENTS, spent(2, "bob"));
    }

    void tell(Topic topic, SpecificRecord record) {
        unread = true;
        probes.computeIfAbsent(topic, one -> RecordProbe.of(one, prefix())).send(topic, "key", record);
    }

    /** As {@link #tell}, faster: the first goes the usual way, and the others with the schema's id of that one. */
    void tellMany(Topic topic, Stream<? extends SpecificRecord> records) {
        Iterator<? extends SpecificRecord> all = records.iterator();
        tell(topic, all.next());
        byte[] header = Arrays.copyOf(first(topic).value(), HEADER_BYTES);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            all.forEachRemaining(record -> producer.send(message(topic, header, record)));
        }
    }

    private ProducerRecord<byte[], byte[]> message(Topic topic, byte[] header, SpecificRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<SpecificRecord>(record.getSchema(), SpecificData.getForClass(record.getClass()))
                    .write(record, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(prefix() + topic.topicName(), bytes.toByteArray());
        message.headers().add("message-id", UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        return message;
    }

    /** Delivers the first message of a topic once more, as a relay does that died before it noted the sending. */
    void repeatFirst(Topic topic) {
        unread = true;
        ConsumerRecord<byte[], byte[]> first = first(topic);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(first.topic(), 0, first.key(), first.value(), first.headers()));
        }
    }

    private ConsumerRecord<byte[], byte[]> first(Topic topic) {
        TopicPartition partition = partition(topic.topicName());
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                broker.clientProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<ConsumerRecord<byte[], byte[]>> some = List.of();
            while (some.isEmpty()) {
                some = consumer.poll(PATIENCE).records(partition);
            }
            return some.getFirst();
        }
    }

    /** Has every group read everything that was told since. */
    void readEverything() {
        if (!unread) {
            return;
        }
        unread = false;
        Map<TopicPartition, Long> ends = new HashMap<>();
        Map<TopicPartition, OffsetSpec> asked = groups().values().stream()
                .flatMap(List::stream)
                .distinct()
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        answer(admin.listOffsets(asked).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        List<KafkaFuture<Void>> commits = groups().entrySet().stream()
                .map(group -> admin.alterConsumerGroupOffsets(
                                group.getKey(),
                                group.getValue().stream()
                                        .collect(Collectors.toMap(
                                                partition -> partition,
                                                partition -> new OffsetAndMetadata(ends.get(partition)))))
                        .all())
                .toList();
        commits.forEach(WorldTopics::answer);
    }

    private Map<String, List<TopicPartition>> groups() {
        Map<String, List<TopicPartition>> groups = new HashMap<>();
        LISTENERS.forEach((group, topics) -> {
            groups.put(prefix() + group, topics.stream().map(this::partition).toList());
            groups.put(
                    prefix() + group + ".dead-letters",
                    topics.stream()
                            .map(topic -> partition(Topic.deadLetterTopic(topic, group)))
                            .toList());
        });
        return groups;
    }

    private TopicPartition partition(String topic) {
        return new TopicPartition(prefix() + topic, 0);
    }

    static PaymentConfirmed confirmed(int payment, int reservation, String user, long won) {
        return PaymentConfirmed.newBuilder()
                .setPaymentId("pay-" + Ids.payment(payment))
                .setReservationId("res-" + Ids.reservation(reservation))
                .setUserId(user)
                .setAmountWon(won)
                .setOccurredAt(THEN)
                .build();
    }

    static PaymentFailed failed(int payment, int reservation, PaymentFailureReason reason) {
        return PaymentFailed.newBuilder()
                .setPaymentId("pay-" + Ids.payment(payment))
                .setReservationId("res-" + Ids.reservation(reservation))
                .setUserId("cem")
                .setReason(reason)
                .setOccurredAt(THEN)
                .build();
    }

    static WalletDebited debited(int payment, String user, long won) {
        return WalletDebited.newBuilder()
                .setPaymentId("pay-" + Ids.payment(payment))
                .setUserId(user)
                .setAmountWon(won)
                .setBalanceWon(0)
                .setWalletVersion(2)
                .setOccurredAt(THEN)
                .build();
    }

    static SeatsConfirmed seatsConfirmed(int numberOfBoth, String user, long won, int... seats) {
        return SeatsConfirmed.newBuilder()
                .setPaymentId("pay-" + Ids.payment(numberOfBoth))
                .setReservationId("res-" + Ids.reservation(numberOfBoth))
                .setUserId(user)
                .setAdmissionId(Ids.admission(numberOfBoth))
                .setConcertId(1)
                .setSeats(Arrays.stream(seats)
                        .mapToObj(seat -> new SeatVersion(seat, 2L))
                        .toList())
                .setAmountWon(won)
                .setOccurredAt(THEN)
                .build();
    }

    static TokenExpired spent(int numberOfBoth, String user) {
        return TokenExpired.newBuilder()
                .setAdmissionId(Ids.admission(numberOfBoth))
                .setUserId(user)
                .setReason(TokenExpiryReason.PAID)
                .setPaymentId("pay-" + Ids.payment(numberOfBoth))
                .setOccurredAt(THEN)
                .build();
    }

    static SeatMapWatermark watermark(String asOf) {
        return SeatMapWatermark.newBuilder().setAsOf(Instant.parse(asOf)).build();
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get();
        } catch (ExecutionException refused) {
            throw new AssertionError("Kafka refuses", refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        probes.values().forEach(RecordProbe::close);
        admin.close();
    }
}
