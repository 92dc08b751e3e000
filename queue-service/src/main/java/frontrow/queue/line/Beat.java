package frontrow.queue.line;

/**
 * How the line stands at one beat.
 *
 * @param waiting how many wait
 * @param unsettled how many were popped and not heard of since
 * @param admissible how many the rate allows to be let in
 */
public record Beat(long waiting, long unsettled, long admissible) {

    /** Whether a round of admission could do anything. */
    public boolean hasWork() {
        return unsettled > 0 || (waiting > 0 && admissible > 0);
    }
}
