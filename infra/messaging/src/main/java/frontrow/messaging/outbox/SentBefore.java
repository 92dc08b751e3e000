package frontrow.messaging.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that stood on a topic before and goes there again, with what named it then; never compared, so its bytes may
 * be an array.
 *
 * @param topic its topic, without the configured prefix
 * @param partition where it stood; null sends it where its key belongs
 */
@SuppressWarnings("ArrayRecordComponent")
public record SentBefore(
        String topic,
        @Nullable Integer partition,
        @Nullable String key,
        byte @Nullable [] payload,
        UUID messageId,
        @Nullable UUID causationId,
        @Nullable String traceparent) {}
