package frontrow.load;

import frontrow.audit.Write;
import frontrow.contracts.value.UserId;
import frontrow.load.Ending.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/** One fan's dealings with the front door: who they are, what they show there, and until when they bear with it. */
final class Session {

    private static final String PASSWORD = "correct-horse-9";

    private final UserId user;
    private final Retries retries;
    private final Notes notes;
    private final Deadline deadline;
    private final Admission admission = new Admission(Clock.systemUTC());
    private int keys;

    Session(UserId user, Retries retries, Notes notes, Deadline deadline) {
        this.user = user;
        this.retries = retries;
        this.notes = notes;
        this.deadline = deadline;
    }

    UserId user() {
        return user;
    }

    String account() {
        return "{\"userId\": \"" + user + "\", \"password\": \"" + PASSWORD + "\"}";
    }

    Admission admission() {
        return admission;
    }

    Call identified(Operation operation, String path) {
        return Call.of(operation, path).by(user.value(), PASSWORD);
    }

    Call admitted(Operation operation, String path) {
        return Call.of(operation, path).admittedBy(admission.token());
    }

    /** A key that this fan hasn't used yet. */
    String newKey(Operation operation) {
        keys++;
        return operation.name().toLowerCase(Locale.ROOT) + "-" + keys;
    }

    Ending ask(Call call) {
        Ending ending = retries.ask(user.value(), call, deadline);
        if (ending instanceof Outcome(Answer answer, boolean _)
                && admission.isDeniedTooSoon(call.operation(), answer)) {
            complain("was inside, and " + call.operation() + " was refused: " + Contract.quoted(answer));
        }
        return ending;
    }

    /**
     * Asks again for what was answered with success under a key, as one does who doubts it: the same status and body must
     * come, if any does.
     */
    void askAgain(Call call, Answer first) {
        Ending second = ask(call);
        if (second instanceof Outcome(Answer answer, boolean _)
                && (answer.status() != first.status() || !answer.body().equals(first.body()))) {
            complain(call.operation() + " was answered twice under one key: " + first.status() + " "
                    + Contract.quoted(first) + ", then " + answer.status() + " " + Contract.quoted(answer));
        }
    }

    void wrote(Write write) {
        notes.wrote(write);
    }

    void complain(String what) {
        notes.complain(user.value(), what);
    }

    boolean pause(Duration wanted) {
        return deadline.pause(wanted);
    }

    boolean isOver() {
        return deadline.isOver();
    }

    Deadline deadline() {
        return deadline;
    }
}
