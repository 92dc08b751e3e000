package frontrow.messaging;

/** Names of the headers that every message carries. */
public final class MessageHeaders {

    /** A UUIDv7 that names the message; a message sent twice keeps it. */
    public static final String MESSAGE_ID = "message-id";

    /** The message-id of the message that caused this one, where one did. */
    public static final String CAUSATION_ID = "causation-id";

    /** The trace that the message belongs to (W3C Trace Context). */
    public static final String TRACEPARENT = "traceparent";

    /** Why a dead letter is one, in a line for a person; stands at dead letters only. */
    public static final String DEAD_LETTER_CAUSE = "dead-letter-cause";

    private MessageHeaders() {}
}
