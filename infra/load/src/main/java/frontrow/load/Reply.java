package frontrow.load;

/** What a call came to. */
sealed interface Reply permits Answer, Silence {

    /** As it is counted: status and code of an answer, or how it stayed away. */
    String told();

    /** Whether the call may have had, or may still have, an effect that this doesn't tell. */
    boolean leavesDoubt();
}
