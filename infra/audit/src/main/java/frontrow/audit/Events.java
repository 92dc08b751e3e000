package frontrow.audit;

import frontrow.audit.Target.Broker;
import frontrow.audit.Telling.Kind;
import frontrow.audit.TopicReader.Told;
import frontrow.contracts.Topic;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** What the topics tell, one {@link Telling} a payment; grows with the topics while the audit goes on. */
final class Events implements AutoCloseable {

    /** A transaction that writes may hold a watermark back for so long; a longer silence is an outage. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    private static final List<Topic> TOPICS =
            List.of(Topic.PAYMENT_EVENTS, Topic.WALLET_EVENTS, Topic.RESERVATION_EVENTS, Topic.QUEUE_EVENTS);

    private static final Set<String> NAMES = Set.of(
            "PaymentConfirmed", "PaymentFailed", "WalletDebited", "SeatsConfirmed", "TokenExpired", "SeatMapWatermark");

    private final TopicReader reader;
    private final Map<String, Telling> byPayment = new HashMap<>();
    private final Map<Integer, Instant> watermarks = new HashMap<>();
    private final List<Outage> silences = new ArrayList<>();

    Events(Broker broker) {
        this.reader = new TopicReader(broker, TOPICS, NAMES);
    }

    void catchUp() {
        reader.catchUp(this::hear);
    }

    @Nullable
    Telling of(String payment) {
        return byPayment.get(payment);
    }

    Set<String> payments() {
        return byPayment.keySet();
    }

    /** Whether everything that was said since this moment can still be read. */
    boolean isCompleteSince(Instant moment) {
        return moment.isAfter(reader.completeSince());
    }

    /**
     * When reservation-service was silent: before its first watermark, between two that lie far apart, after the last.
     */
    List<Outage> silences(Instant now) {
        List<Outage> all = new ArrayList<>(silences);
        watermarks.values().stream()
                .filter(last -> now.isAfter(last.plus(LONGEST_SILENCE)))
                .forEach(last -> all.add(new Outage(last, now)));
        return all;
    }

    private void hear(Told told) {
        GenericRecord record = told.record();
        switch (told.name()) {
            case "PaymentConfirmed" ->
                hear(told, Kind.ENDED, Sentences.confirmed(reservation(record), user(record), won(record)));
            case "PaymentFailed" -> hear(told, Kind.ENDED, Sentences.failed(reservation(record), user(record)));
            case "WalletDebited" ->
                hear(told, Kind.DEBITED, Sentences.debited(user(record), won(record), (Long)
                        record.get("walletVersion")));
            case "SeatsConfirmed" ->
                hear(
                        told,
                        Kind.SEATS_CONFIRMED,
                        Sentences.seatsConfirmed(reservation(record), user(record), won(record), seats(record)));
            case "TokenExpired" -> {
                if (record.get("paymentId") != null) {
                    hear(told, Kind.TOKEN_SPENT, Sentences.tokenSpent(text(record, "admissionId"), user(record)));
                }
            }
            case "SeatMapWatermark" -> hearWatermark(told);
            default -> throw new IllegalStateException("nobody asked for " + told.name());
        }
    }

    private void hear(Told told, Kind kind, String sentence) {
        String payment =
                PaymentId.parse(text(told.record(), "paymentId")).value().toString();
        byPayment.computeIfAbsent(payment, _ -> new Telling()).hear(kind, told.messageId(), sentence);
    }

    // One partition is enough, since each gets every watermark; the first one heard of is followed.
    private void hearWatermark(Told told) {
        Instant asOf = Instant.EPOCH.plus((Long) told.record().get("asOf"), ChronoUnit.MICROS);
        if (watermarks.isEmpty()) {
            silences.add(new Outage(Instant.EPOCH, asOf));
        } else if (!watermarks.containsKey(told.partition())) {
            return;
        }
        Instant before = watermarks.getOrDefault(told.partition(), asOf);
        if (asOf.isAfter(before.plus(LONGEST_SILENCE))) {
            silences.add(new Outage(before, asOf));
        }
        watermarks.put(told.partition(), asOf.isAfter(before) ? asOf : before);
    }

    private static String reservation(GenericRecord record) {
        return ReservationId.parse(text(record, "reservationId")).value().toString();
    }

    private static String user(GenericRecord record) {
        return text(record, "userId");
    }

    private static Long won(GenericRecord record) {
        return (Long) record.get("amountWon");
    }

    private static String seats(GenericRecord record) {
        return ((Collection<?>) record.get("seats"))
                .stream()
                        .map(GenericRecord.class::cast)
                        .map(seat -> seat.get("seatNumber") + "@" + seat.get("version"))
                        .collect(Collectors.joining(" "));
    }

    private static String text(GenericRecord record, String field) {
        return record.get(field).toString();
    }

    @Override
    public void close() {
        reader.close();
    }
}
