package frontrow.messaging.deadletter;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import frontrow.http.time.Zoned;
import frontrow.messaging.deadletter.KeptLetter.Sending;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A dead letter as the operator reads it.
 *
 * @param record the full name of the Avro record in it; null where that can't be told
 * @param sentAgain its last sending; null if it was never sent again
 */
record DeadLetterView(
        long id,
        String topic,
        String group,
        @Nullable String key,
        @Nullable String messageId,
        String cause,
        OffsetDateTime failedAt,
        @Nullable String record,
        @Nullable SendingView sentAgain) {

    static DeadLetterView of(KeptLetter kept, Zoned zoned) {
        DeadLetter letter = kept.letter();
        Sending last = kept.lastSending();
        return new DeadLetterView(
                kept.id(),
                letter.topic(),
                letter.group(),
                letter.key(),
                letter.messageId() == null ? null : letter.messageId().toString(),
                letter.cause(),
                zoned.at(letter.failedAt()),
                letter.recordName(),
                last == null ? null : SendingView.of(last, zoned));
    }

    /** Who sent it again, when and why. */
    record SendingView(OffsetDateTime at, String by, String reason) {

        static SendingView of(Sending sending, Zoned zoned) {
            return new SendingView(zoned.at(sending.at()), sending.by(), sending.reason());
        }
    }

    /** A page of dead letters, newest first; {@code next} is the cursor of the page after it, null at the end. */
    record DeadLetterList(
            List<DeadLetterView> deadLetters, @Nullable String next) {}

    /**
     * One with everything in it.
     *
     * @param content what stands in the record; null where it can't be read
     * @param sendings every time it was sent again, the latest first
     */
    record DeadLetterDetail(
            @JsonUnwrapped DeadLetterView deadLetter,
            @Nullable String causationId,
            @Nullable String traceparent,
            @Nullable JsonNode content,
            List<SendingView> sendings) {}
}
