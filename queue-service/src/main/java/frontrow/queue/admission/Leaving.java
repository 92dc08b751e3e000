package frontrow.queue.admission;

import frontrow.queue.line.EndedToken;
import frontrow.queue.line.TokenEntries;
import frontrow.queue.token.TokenHash;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets users go who say that they go, from the line or from inside. */
@Component
class Leaving {
    private final TransactionTemplate transaction;
    private final Admissions admissions;
    private final Endings endings;
    private final TokenEntries entries;

    Leaving(TransactionTemplate transaction, Admissions admissions, Endings endings, TokenEntries entries) {
        this.transaction = transaction;
        this.admissions = admissions;
        this.endings = endings;
        this.entries = entries;
    }

    /** Ends the admission; false if there is none that lives. */
    boolean leave(TokenHash hash) {
        Optional<EndedToken> ended = transaction.execute(_ -> admissions
                .lockByHash(hash)
                .filter(Leaving::lives)
                .map(admission -> {
                    endings.end(admission, EndReason.LEFT);
                    return admission.endedToken();
                }));
        ended.ifPresent(token -> entries.end(List.of(token)));
        return ended.isPresent();
    }

    private static boolean lives(Admission admission) {
        return switch (admission) {
            case Admission.Waiting _ -> true;
            case Admission.Active active -> !active.isOver();
            case Admission.Ended _ -> false;
        };
    }
}
