package frontrow.load;

import frontrow.audit.Write;
import frontrow.contracts.value.UserId;
import frontrow.load.Ending.Outcome;
import java.time.Clock;
import java.time.Duration;

/** One fan's dealings with the front door: who they are, what they show there, and until when they bear with it. */
final class Session {

    private final Account account;
    private final Retries retries;
    private final Notes notes;
    private final Deadline deadline;
    private final Admission admission;

    Session(Account account, Retries retries, Notes notes, Deadline deadline) {
        this.account = account;
        this.admission = new Admission(account, Clock.systemUTC());
        this.retries = retries;
        this.notes = notes;
        this.deadline = deadline;
    }

    UserId user() {
        return account.user();
    }

    Account account() {
        return account;
    }

    Admission admission() {
        return admission;
    }

    Call identified(Operation operation, String path) {
        return Call.of(operation, path).proving(account.proof());
    }

    Call admitted(Operation operation, String path) {
        return Call.of(operation, path).proving("Bearer " + admission.token());
    }

    Ending ask(Call call) {
        Ending ending = retries.ask(user().value(), call, deadline);
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
        notes.complain(user().value(), what);
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
