package frontrow.queue.admission;

import frontrow.contracts.value.AdmissionId;
import frontrow.queue.line.LineAway;
import frontrow.queue.line.TokenEntries;
import frontrow.queue.line.WaitingLine;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Who holds seats stays inside until the hold runs out, so that they can be paid for. */
@Component
class Prolonging {
    private final Admissions admissions;
    private final WaitingLine line;
    private final TokenEntries entries;

    Prolonging(Admissions admissions, WaitingLine line, TokenEntries entries) {
        this.admissions = admissions;
        this.line = line;
        this.entries = entries;
    }

    /** Keeps the admission until then at least; one that has ended stays so. */
    void prolong(AdmissionId admission, Instant until) {
        admissions.prolong(admission, until).ifPresent(token -> {
            try {
                entries.cache(line.open().readAtMillis(), token);
            } catch (LineAway _) {
                // The old entry is short-lived, and the gateway asks us once it is gone.
            }
        });
    }
}
