package frontrow.load;

/** How a call that was repeated came to its end. */
sealed interface Ending {

    /** Whether a try that wasn't answered may have had an effect, or may still have one. */
    boolean doubtful();

    /** There was a last word. */
    record Outcome(Answer answer, boolean doubtful) implements Ending {}

    /** There was none within the bound. */
    record Unfinished(boolean doubtful) implements Ending {}
}
