package frontrow.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the message that is being handled came from.
 *
 * @param topic its topic, without the configured prefix
 * @param key its key, the id of an aggregate; null where the sender gave none
 * @param messageId its id, null where the sender gave none
 */
public record Delivery(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable UUID messageId) {

    private static final ScopedValue<Delivery> CURRENT = ScopedValue.newInstance();

    /**
     * The delivery under way.
     *
     * @throws IllegalStateException outside of a {@link Subscription}'s handler
     */
    public static Delivery current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("no message is being handled"));
    }

    /** The id of the message being handled, or null where none is. */
    public static @Nullable UUID currentMessageId() {
        return CURRENT.isBound() ? CURRENT.get().messageId() : null;
    }

    /** Runs the handler as part of this delivery. */
    public void run(Runnable handler) {
        ScopedValue.where(CURRENT, this).run(handler);
    }
}
