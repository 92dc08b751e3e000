package frontrow.audit;

/** Checks one invariant in one scene. */
interface Check {

    /** Looks at one payment; called for every one that any book or topic knows, before {@link #finish()}. */
    default void see(Trail trail) {}

    /** Looks at what isn't told payment by payment. */
    void finish();
}
