package frontrow.gateway.access;

/** How long a service may take for its answer. */
public enum TimeLimit {
    /** For calls that do one thing. */
    SHORT,
    /** For calls that wait for others, or do a lot. */
    LONG
}
