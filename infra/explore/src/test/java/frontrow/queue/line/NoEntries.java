package frontrow.queue.line;

import java.util.List;

/** The gateway's entries where nobody asks the gateway. */
public final class NoEntries extends TokenEntries {

    /** Keeps nothing. */
    public NoEntries() {
        super(null);
    }

    @Override
    public void end(List<EndedToken> tokens) {}
}
