package frontrow.queue.admission;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.UserId;
import frontrow.messaging.UuidV7;
import frontrow.queue.line.LineEpoch;
import frontrow.queue.token.QueueTokens;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters those who join in PostgreSQL, one live admission for a user. */
@Component
class Register {
    private final TransactionTemplate transaction;
    private final Admissions admissions;
    private final Endings endings;
    private final OutgoingMessages events;
    private final QueueTokens tokens;

    Register(
            TransactionTemplate transaction,
            Admissions admissions,
            Endings endings,
            OutgoingMessages events,
            QueueTokens tokens) {
        this.transaction = transaction;
        this.admissions = admissions;
        this.endings = endings;
        this.events = events;
        this.tokens = tokens;
    }

    /**
     * Finds the user's live admission or makes a waiting one. Nothing if another call of the same user came between: the
     * next try finds what that one made.
     */
    Optional<Admission> enter(UserId user, LineEpoch epoch) {
        return transaction.execute(_ -> {
            Optional<Admission> live = admissions.lockLiveOf(user).filter(found -> isUsable(found, epoch));
            return live.isPresent() ? live : insert(user, epoch);
        });
    }

    /** The user's admission, if it is active. */
    Optional<Admission.Active> inside(UserId user) {
        return admissions
                .liveOf(user)
                .filter(Admission.Active.class::isInstance)
                .map(Admission.Active.class::cast)
                .filter(active -> !active.isOver());
    }

    /** Closes an admission that the line has given up, unless somebody did already. */
    void close(AdmissionId id) {
        transaction.executeWithoutResult(_ -> admissions
                .lock(id)
                .filter(Admission.Waiting.class::isInstance)
                .ifPresent(waiting -> endings.end(waiting, EndReason.LEFT)));
    }

    private boolean isUsable(Admission live, LineEpoch epoch) {
        return switch (live) {
            case Admission.Waiting waiting
            when waiting.lineEpoch().equals(epoch.value()) -> {
                admissions.touch(waiting.id());
                yield true;
            }
            case Admission.Waiting _ -> {
                // Its place was lost with Redis, and its token refused since: it must not come back to life.
                endings.end(live, EndReason.LEFT);
                yield false;
            }
            case Admission.Active active when !active.isOver() -> true;
            case Admission.Active _ -> {
                endings.end(live, EndReason.TIMED_OUT);
                yield false;
            }
            case Admission.Ended _ -> false;
        };
    }

    private Optional<Admission> insert(UserId user, LineEpoch epoch) {
        AdmissionId id = AdmissionId.of(UuidV7.next());
        Admission.Waiting made = new Admission.Waiting(id, user, tokens.of(id).hash(), epoch.value());
        Optional<Instant> issuedAt = admissions.insert(made);
        issuedAt.ifPresent(at -> events.issued(made, at));
        return issuedAt.map(_ -> made);
    }
}
