package frontrow.load;

import frontrow.load.Ending.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Who comes in a rush, and how many of them at most at a time. */
public final class Guests {

    private static final int NEWCOMERS_AT_ONCE = 4_000;
    private static final int OPENED_AT_ONCE = 4;
    private static final Duration ALL_OPENED_WITHIN = Duration.ofMinutes(5);

    private final Names names;
    private final boolean areNew;
    private final Semaphore places;
    private final Queue<Account> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger comers = new AtomicInteger();

    private Guests(Names names, boolean areNew, int atMost) {
        this.names = names;
        this.areNew = areNew;
        this.places = new Semaphore(atMost);
    }

    /** Each is a new fan, who opens an account first: the hashing of passwords may well be what limits them. */
    public static Guests newcomers(LoadPlan plan) {
        return new Guests(Names.ofRun(plan.seed()), true, NEWCOMERS_AT_ONCE);
    }

    /**
     * As many fans as the plan has buyers, who open their accounts and log in before this returns, and come again and
     * again; so what is rushed at is the line and the seats.
     *
     * @throws IllegalStateException if not all of them have an account within five minutes
     */
    public static Guests regulars(LoadPlan plan) {
        return regulars(plan, Bounds.OF_BUYERS);
    }

    static Guests regulars(LoadPlan plan, Bounds bounds) {
        Guests guests = new Guests(Names.ofRun(plan.seed()), false, plan.buyers());
        Deadline deadline = Deadline.within(ALL_OPENED_WITHIN);
        Notes notes = new Notes();
        try (Doors doors = new Doors(plan.doors(), bounds.request());
                ExecutorService threads = Executors.newFixedThreadPool(OPENED_AT_ONCE)) {
            Retries retries = new Retries(doors, notes, bounds);
            IntStream.range(0, plan.buyers())
                    .mapToObj(number -> new Account(guests.names.of("r" + number)))
                    .forEach(account -> threads.execute(() -> {
                        if (opens(new Session(account, retries, notes, deadline))) {
                            guests.waiting.add(account);
                        }
                    }));
        }
        if (guests.waiting.size() < plan.buyers()) {
            throw new IllegalStateException("only " + guests.waiting.size() + " fans have an account:\n" + notes.tally()
                    + String.join("\n", notes.complaints()));
        }
        return guests;
    }

    private static boolean opens(Session session) {
        Account account = session.account();
        if (!new Place(session, Bounds.OF_BUYERS.pauses()).signUp()) {
            return false;
        }
        Ending ending = session.ask(session.identified(Operation.LOGIN, "/api/auth/login"));
        if (ending instanceof Outcome(Answer answer, boolean _) && answer.isSuccess()) {
            account.loggedIn(answer.text("accessToken"));
            return true;
        }
        return false;
    }

    /** The next to come; none while too many are there. */
    Optional<Account> comes() {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        Account account = areNew ? new Account(names.of(String.valueOf(comers.getAndIncrement()))) : waiting.poll();
        if (account == null) {
            places.release();
        }
        return Optional.ofNullable(account);
    }

    /** A guest has gone, and may come again; not so one whose money may still move, of whom nothing can be said then. */
    void goes(Account account) {
        if (!areNew && !account.isInDoubt()) {
            waiting.add(account);
        }
        places.release();
    }
}
