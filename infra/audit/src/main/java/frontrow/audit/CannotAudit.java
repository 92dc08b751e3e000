package frontrow.audit;

/** The audit could not be held: a server is away, or answers what it must not. Nothing is said about the books. */
public final class CannotAudit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotAudit(String message, Throwable cause) {
        super(message, cause);
    }
}
