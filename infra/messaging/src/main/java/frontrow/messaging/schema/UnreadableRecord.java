package frontrow.messaging.schema;

import org.jspecify.annotations.Nullable;

/** A message that no retry will make readable: not our wire format, or a record that this service doesn't know. */
public final class UnreadableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableRecord(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
