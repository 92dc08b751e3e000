package frontrow.faults.system;

/** A server of the system doesn't answer: while faults strike, that is an answer like others. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
