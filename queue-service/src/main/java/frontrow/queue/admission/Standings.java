package frontrow.queue.admission;

import frontrow.contracts.value.UserId;
import frontrow.queue.line.LineAway;
import frontrow.queue.line.TokenEntries;
import frontrow.queue.line.TokenView;
import frontrow.queue.line.WaitingLine;
import frontrow.queue.token.TokenHash;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds where the bearer of a token stands: Redis knows most, PostgreSQL has the last word. */
@Component
class Standings {
    private final WaitingLine line;
    private final Admissions admissions;
    private final TokenEntries entries;

    Standings(WaitingLine line, Admissions admissions, TokenEntries entries) {
        this.line = line;
        this.admissions = admissions;
        this.entries = entries;
    }

    /** {@code signOfLife} says whether it is the bearer who asks. */
    Standing of(TokenHash hash, boolean signOfLife) {
        try {
            return switch (line.look(hash, signOfLife)) {
                case TokenView.Spent _ -> new Standing.Gone();
                case TokenView.Active known ->
                    new Standing.Inside(known.admission(), known.user(), known.activeUntil());
                case TokenView.Waiting known ->
                    new Standing.InLine(known.admission(), known.user(), known.position(), known.rate());
                case TokenView.Unknown unknown -> inDatabase(hash, unknown.atMillis());
            };
        } catch (LineAway _) {
            return withoutLine(hash);
        }
    }

    /** Whom the token let in, if that is over now. */
    Optional<UserId> formerHolder(TokenHash hash) {
        return admissions.formerHolder(hash);
    }

    /** Inside, if PostgreSQL says so. */
    Optional<Standing.Inside> insideInDatabase(TokenHash hash) {
        return active(hash).map(Standings::inside);
    }

    private Standing inDatabase(TokenHash hash, long askedAtMillis) {
        Optional<Admission.Active> active = active(hash);
        active.ifPresent(found -> entries.cache(askedAtMillis, found.token()));
        return active.<Standing>map(Standings::inside).orElseGet(Standing.Gone::new);
    }

    private Standing withoutLine(TokenHash hash) {
        Optional<Admission> found = admissions.byHash(hash);
        return switch (found.orElse(null)) {
            case Admission.Active active when !active.isOver() -> inside(active);
            case Admission.Waiting waiting -> new Standing.OutOfSight(waiting.id(), waiting.user());
            case Admission.Active _, Admission.Ended _ -> new Standing.Gone();
            case null -> new Standing.Gone();
        };
    }

    private Optional<Admission.Active> active(TokenHash hash) {
        return admissions
                .byHash(hash)
                .filter(Admission.Active.class::isInstance)
                .map(Admission.Active.class::cast)
                .filter(active -> !active.isOver());
    }

    private static Standing.Inside inside(Admission.Active active) {
        return new Standing.Inside(active.id(), active.user(), active.activeUntil());
    }
}
