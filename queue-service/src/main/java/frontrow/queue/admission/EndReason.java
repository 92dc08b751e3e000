package frontrow.queue.admission;

/** Why an admission ended. */
enum EndReason {
    /** A payment spent it. */
    PAID,
    /** Its time inside was over. */
    TIMED_OUT,
    /** Its user left, or stopped asking for the place, or the line was lost. */
    LEFT
}
