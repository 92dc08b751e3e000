package frontrow.load;

import frontrow.audit.Write;
import frontrow.contracts.value.UserId;
import frontrow.load.FakeDoor.Said;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A fan before a door whose answers are written down beforehand; the last of each call is repeated. */
final class OneFan implements AutoCloseable {

    static final UserId NAME = new UserId("fan-1");
    static final Bounds SHORT = new Bounds(
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            new Bounds.Pauses(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(5), Duration.ZERO));

    private final ConcurrentMap<String, Deque<Said>> script = new ConcurrentHashMap<>();
    private final FakeDoor door = FakeDoor.before(this::next);
    private final Notes notes = new Notes();
    private final Doors doors = new Doors(List.of(door.address()), SHORT.request());
    private final Retries retries = new Retries(doors, notes, SHORT);
    private final Session session;

    OneFan() {
        this(SHORT.visit());
    }

    OneFan(Duration patience) {
        this.session = new Session(new Account(NAME), retries, notes, Deadline.within(patience));
        session.admission().of("11111111-2222-4333-8444-555555555555");
    }

    private Said next(FakeDoor.Asked asked) {
        Deque<Said> answers = script.getOrDefault(asked.call(), new ArrayDeque<>());
        synchronized (answers) {
            if (answers.isEmpty()) {
                return Said.refusal(404, "NOT_FOUND");
            }
            return answers.size() == 1 ? answers.getFirst() : answers.removeFirst();
        }
    }

    /** The answers to a call, such as {@code POST /api/payments}, one after the other. */
    OneFan told(String call, Said... answers) {
        script.put(call, new ArrayDeque<>(List.of(answers)));
        return this;
    }

    Session session() {
        return session;
    }

    Reply sendOnce(Call call) {
        return retries.once(NAME.value(), call);
    }

    List<FakeDoor.Asked> asked() {
        return door.asked();
    }

    List<Write> writes() {
        return notes.writes();
    }

    List<String> complaints() {
        return notes.complaints();
    }

    Tally tally() {
        return notes.tally();
    }

    @Override
    public void close() {
        doors.close();
        door.close();
    }
}
