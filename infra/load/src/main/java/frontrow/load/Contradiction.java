package frontrow.load;

/** An answer that can't be, by the contract or by what was answered before. It ends the visit, and is kept as a complaint. */
final class Contradiction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Contradiction(String what) {
        super(what);
    }

    Contradiction(String what, Throwable cause) {
        super(what, cause);
    }
}
