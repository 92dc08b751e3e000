package frontrow.http.problem;

/**
 * One way in which a request is refused. Each service lists its own in an enum, with the Korean text, so that every text
 * stands in one place.
 */
public interface ErrorCode {
    /** The stable name for programs, in capitals: {@code SEAT_ALREADY_TAKEN}. */
    String name();

    /** The HTTP status of the answer. */
    int status();

    /** What a person is told. */
    String detail();

    /**
     * Whether a retry with the same {@code Idempotency-Key} is told the same again. What only says that this was not the
     * moment is not kept: who was not let in, or came at a bad time, may try again.
     */
    default boolean isKept() {
        return switch (status()) {
            case 401, 403, 429 -> false;
            default -> status() < 500;
        };
    }
}
