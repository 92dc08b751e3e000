package frontrow.test;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * What the tables {@code participants/*.csv} are written in: what a participant of the saga does, case by case. The
 * service holds its handlers on a real database to them; the exploration of the saga holds to them the tables in memory
 * that it puts in the database's place.
 */
public final class ParticipantCases {

    private ParticipantCases() {}

    /** The words of a cell; none where it is empty. */
    public static List<String> words(@Nullable String cell) {
        return cell == null ? List.of() : List.of(cell.strip().split(" +"));
    }

    /** Answers to payments as a cell has them, such as {@code WalletDebitRefused:REVERSED}. */
    public static String cell(Collection<? extends SpecificRecord> records, Collection<String> paymentIds) {
        return records.stream()
                .filter(record -> paymentIds.contains(String.valueOf(value(record, "paymentId"))))
                .map(record -> record.getSchema().getName()
                        + (value(record, "reason") == null ? "" : ":" + value(record, "reason")))
                .collect(Collectors.joining(" "));
    }

    /** Waits until the answers to payments that were heard are those of a cell; it may be empty. */
    public static void awaitAnswers(
            RecordProbe heard, Collection<String> paymentIds, @Nullable String cell, String what, Duration atMost) {
        Awaitility.await()
                .atMost(atMost)
                .pollInSameThread()
                .untilAsserted(() -> Assertions.assertThat(cell(
                                heard.all().stream()
                                        .map(RecordProbe.Seen::record)
                                        .toList(),
                                paymentIds))
                        .as(what)
                        .isEqualTo(cell == null ? "" : cell));
    }

    private static @Nullable Object value(SpecificRecord record, String name) {
        Schema.@Nullable Field field = record.getSchema().getField(name);
        return field == null ? null : record.get(field.pos());
    }
}
