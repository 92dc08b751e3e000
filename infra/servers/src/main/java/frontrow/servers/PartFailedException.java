package frontrow.servers;

import java.util.List;

/** A part of the stack can't start or ended too early: the message is one sentence that names the cause. */
public final class PartFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lastLogLines;

    public PartFailedException(String sentence) {
        this(sentence, List.of());
    }

    public PartFailedException(String sentence, List<String> lastLogLines) {
        super(sentence);
        this.lastLogLines = List.copyOf(lastLogLines);
    }

    public PartFailedException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.lastLogLines = List.of();
    }

    /** The end of the part's own log; empty where the part wrote nothing or never ran. */
    public List<String> lastLogLines() {
        return lastLogLines;
    }
}
