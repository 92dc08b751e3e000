package frontrow.queue.admission;

import frontrow.queue.line.TokenEntries;
import frontrow.queue.line.WaitingLine;
import org.springframework.stereotype.Component;

/** The short beat: pays Redis what it missed, lets our time pass, and lets people in. */
@Component
class Pulse {
    private final WaitingLine line;
    private final TokenEntries entries;
    private final Admitter admitter;

    Pulse(WaitingLine line, TokenEntries entries, Admitter admitter) {
        this.line = line;
        this.entries = entries;
        this.admitter = admitter;
    }

    void beat() {
        // First: a token spent while Redis was away must not be admitted from an older entry.
        entries.payOwed();
        if (line.beat().hasWork()) {
            admitter.round(true);
        }
    }
}
