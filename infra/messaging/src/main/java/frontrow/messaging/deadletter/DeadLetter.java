package frontrow.messaging.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that a consumer could not handle, but for its body; whatever its sender left out is null.
 *
 * @param topic where it came from, without the configured prefix
 * @param group whose consumer failed
 * @param partition where it stood in its topic
 * @param recordName the full name of the Avro record in it, where that can be told
 * @param cause why it could not be handled, in a line for a person
 */
record DeadLetter(
        String topic,
        String group,
        Instant failedAt,
        @Nullable Integer partition,
        @Nullable String key,
        @Nullable UUID messageId,
        @Nullable UUID causationId,
        @Nullable String traceparent,
        @Nullable String recordName,
        String cause) {}
