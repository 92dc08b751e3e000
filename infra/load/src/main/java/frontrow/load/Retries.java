package frontrow.load;

import frontrow.load.Ending.Outcome;
import frontrow.load.Ending.Unfinished;
import java.time.Duration;

/** Repeats a call as it is, until there is an outcome or the time is over. */
final class Retries {

    private final Doors doors;
    private final Notes notes;
    private final Bounds bounds;

    Retries(Doors doors, Notes notes, Bounds bounds) {
        this.doors = doors;
        this.notes = notes;
        this.bounds = bounds;
    }

    /** The outcome, with pauses in between that grow, or are as long as the last answer asked for. */
    Ending ask(String who, Call call, Deadline deadline) {
        boolean doubtful = false;
        Duration pause = bounds.pauses().first();
        while (!deadline.isOver()) {
            Reply reply = once(who, call);
            if (reply instanceof Answer answer && answer.isOutcome()) {
                return new Outcome(answer, doubtful);
            }
            doubtful |= reply.leavesDoubt();
            if (!deadline.pause(pauseAfter(reply, pause, bounds))) {
                break;
            }
            pause = Pause.shorter(pause.multipliedBy(2), bounds.pauses().atMost());
        }
        return new Unfinished(doubtful);
    }

    /** One try, counted and judged. */
    Reply once(String who, Call call) {
        long begun = System.nanoTime();
        Reply reply = doors.send(call);
        notes.asked(call.operation(), reply, Duration.ofNanos(System.nanoTime() - begun));
        if (reply instanceof Answer answer) {
            Contract.breaches(call.operation(), answer).forEach(breach -> notes.complain(who, breach));
        }
        return reply;
    }

    static Duration pauseAfter(Reply reply, Duration growing, Bounds bounds) {
        if (reply instanceof Answer answer && answer.retryAfter() != null) {
            // Not before the time that was said, and not all who were told so together.
            return Pause.shorter(
                    answer.retryAfter().plus(Pause.jittered(bounds.pauses().first())),
                    bounds.pauses().atMost());
        }
        return Pause.jittered(growing);
    }
}
