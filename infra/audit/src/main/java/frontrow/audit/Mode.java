package frontrow.audit;

/** What the auditor may expect of the system. */
public enum Mode {
    /** Buyers are about: payments under way are named and left alone. */
    LIVE,
    /** Nobody is: a payment that hasn't ended is a finding. */
    QUIET
}
