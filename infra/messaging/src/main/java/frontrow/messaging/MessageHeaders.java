package frontrow.messaging;

/** Names of the headers that every message carries. */
public final class MessageHeaders {

    /** A UUIDv7 that names the message; a message sent twice keeps it. */
    public static final String MESSAGE_ID = "message-id";

    /** The message-id of the message that caused this one, where one did. */
    public static final String CAUSATION_ID = "causation-id";

    /** The trace that the message belongs to (W3C Trace Context). */
    public static final String TRACEPARENT = "traceparent";

    private MessageHeaders() {}
}
