package frontrow.queue.line;

/** Redis, and with it the line, gave no answer. */
public final class LineAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LineAway() {
        super("Redis is away", null, false, false);
    }
}
