package frontrow.load;

import frontrow.audit.Write.Join;
import frontrow.load.Ending.Outcome;
import frontrow.load.Ending.Unfinished;
import java.time.Duration;

/** A fan's account and place in the line. */
final class Place {

    private static final String TOKEN = "/api/queue/token";
    private static final String STATUS = "/api/queue/status";

    private final Session session;
    private final Bounds.Pauses pauses;
    private boolean active;

    Place(Session session, Bounds.Pauses pauses) {
        this.session = session;
        this.pauses = pauses;
    }

    /** Opens an account; that it is there already means that an earlier try of this fan was heard. */
    boolean signUp() {
        Ending ending = session.ask(Call.of(Operation.SIGN_UP, "/api/users")
                .saying(session.account().application()));
        if (ending instanceof Outcome(Answer answer, boolean doubtful)) {
            if (answer.status() == 409 && !doubtful) {
                throw new Contradiction("the account is taken, and nobody else has this name");
            }
            return answer.isSuccess() || answer.status() == 409;
        }
        return false;
    }

    /** Joins the line, or finds the place that one has. */
    boolean join() {
        Ending ending = session.ask(session.identified(Operation.JOIN, TOKEN));
        if (ending instanceof Outcome(Answer answer, boolean _) && answer.isSuccess()) {
            String token = answer.text("token");
            session.admission().of(token);
            session.wrote(new Join(session.user(), token));
            look(answer);
            return true;
        }
        return false;
    }

    /** Asks for the place in line until let in. */
    boolean awaitAdmission() {
        while (!active && !session.isOver()) {
            switch (session.ask(session.admitted(Operation.PLACE, STATUS))) {
                case Outcome(Answer answer, boolean _)
                when answer.isSuccess() -> {
                    look(answer);
                    awaitTurn(answer);
                }
                // The line was lost with Redis, or this fan was taken for gone.
                case Outcome _ -> {
                    if (!join()) {
                        return false;
                    }
                }
                case Unfinished _ -> {
                    return false;
                }
            }
        }
        return active;
    }

    private void look(Answer answer) {
        active = answer.says("status", "active");
        if (active) {
            session.admission().until(answer.time("activeUntil"));
        }
    }

    private void awaitTurn(Answer answer) {
        if (!active) {
            Duration told = Duration.ofSeconds(Math.max(1, answer.number("pollAfterSeconds")));
            session.pause(Pause.jittered(Pause.shorter(told, pauses.inLineAtMost())));
        }
    }

    /** Leaves the line, or the house. */
    void leave() {
        session.ask(session.admitted(Operation.LEAVE, TOKEN));
    }
}
