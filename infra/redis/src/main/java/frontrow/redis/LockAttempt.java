package frontrow.redis;

/** What became of the attempt to take locks; closing it frees those it took. */
public final class LockAttempt implements AutoCloseable {
    private final Outcome outcome;
    private final Runnable release;

    LockAttempt(Outcome outcome, Runnable release) {
        this.outcome = outcome;
        this.release = release;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Frees the locks that are still this attempt's; never throws for a Redis that is away. */
    @Override
    public void close() {
        release.run();
    }

    /** How an attempt ended. */
    public enum Outcome {
        /** All locks are ours until they are freed or run out. */
        TAKEN,
        /** Another holds one of them; we hold none. */
        BUSY,
        /** Redis gave no answer; go on without. */
        REDIS_AWAY
    }
}
