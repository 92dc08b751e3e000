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
}
