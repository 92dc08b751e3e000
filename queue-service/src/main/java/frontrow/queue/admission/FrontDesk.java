package frontrow.queue.admission;

import frontrow.contracts.value.UserId;
import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import frontrow.queue.line.LineAway;
import frontrow.queue.line.LineEpoch;
import frontrow.queue.line.Placing;
import frontrow.queue.line.WaitingLine;
import frontrow.queue.token.QueueToken;
import frontrow.queue.token.QueueTokens;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Takes those who join: a row in PostgreSQL first, then a place in the line, then straight in where that is possible. */
@Component
class FrontDesk {
    /** Each try more answers one change that came between: a line lost, an admission closed, another call of the same user. */
    private static final int JOIN_TRIES = 5;

    private static final String RETRY_SECONDS = "2";

    /** Fewer than there are connections to the database: a rush at the door must not stop those who are next. */
    private static final int JOINS_AT_ONCE = 6;

    private static final Duration JOIN_WAIT = Duration.ofMillis(1500);

    private final Register register;
    private final WaitingLine line;
    private final Admitter admitter;
    private final Standings standings;
    private final QueueTokens tokens;
    private final Semaphore turns = new Semaphore(JOINS_AT_ONCE, true);

    FrontDesk(Register register, WaitingLine line, Admitter admitter, Standings standings, QueueTokens tokens) {
        this.register = register;
        this.line = line;
        this.admitter = admitter;
        this.standings = standings;
        this.tokens = tokens;
    }

    /** Gives the user a place, or finds the one that the user has; a {@link Problem} 503 with Redis away or
     * in too great a rush. */
    Joined join(UserId user) {
        if (!takeTurn()) {
            throw unavailable();
        }
        try {
            return joinInTurn(user);
        } finally {
            turns.release();
        }
    }

    private Joined joinInTurn(UserId user) {
        for (int i = 0; i < JOIN_TRIES; i++) {
            Optional<Joined> joined = tryToJoin(user);
            if (joined.isPresent()) {
                return joined.get();
            }
        }
        throw unavailable();
    }

    private boolean takeTurn() {
        try {
            return turns.tryAcquire(JOIN_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Problem unavailable() {
        return Problem.of(CommonError.UNAVAILABLE).header("Retry-After", RETRY_SECONDS);
    }

    private Optional<Joined> tryToJoin(UserId user) {
        try {
            LineEpoch epoch = line.open();
            return register.enter(user, epoch).flatMap(admission -> place(admission, epoch));
        } catch (LineAway _) {
            // Those inside notice nothing of it.
            return Optional.of(register.inside(user).map(this::inside).orElseThrow(FrontDesk::unavailable));
        }
    }

    private Optional<Joined> place(Admission admission, LineEpoch epoch) {
        return switch (admission) {
            case Admission.Active active -> Optional.of(inside(active));
            case Admission.Waiting waiting ->
                switch (line.join(epoch, waiting.id(), waiting.user(), waiting.hash())) {
                    case Placing.Placed placed -> Optional.of(placed(waiting, placed));
                    case Placing.Gone _ -> {
                        register.close(waiting.id());
                        yield Optional.empty();
                    }
                    case Placing.Inside _, Placing.LineChanged _ -> Optional.empty();
                };
            case Admission.Ended _ -> Optional.empty();
        };
    }

    private Joined placed(Admission.Waiting waiting, Placing.Placed placed) {
        QueueToken token = tokens.of(waiting.id());
        if (placed.position() <= placed.admissible()) {
            // Nobody need wait for the next beat who could be let in now.
            admitter.round(false);
            Optional<Standing.Inside> inside = standings.insideInDatabase(waiting.hash());
            if (inside.isPresent()) {
                return new Joined(token, placed.kept(), inside.get());
            }
        }
        return new Joined(
                token,
                placed.kept(),
                new Standing.InLine(waiting.id(), waiting.user(), placed.position(), placed.rate()));
    }

    private Joined inside(Admission.Active active) {
        return new Joined(
                tokens.of(active.id()), true, new Standing.Inside(active.id(), active.user(), active.activeUntil()));
    }

    /**
     * What came of joining.
     *
     * @param kept whether the user had this place or slot before
     */
    record Joined(QueueToken token, boolean kept, Standing standing) {}
}
