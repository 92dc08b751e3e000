package frontrow.payment.process;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment with everything that the books say of it.
 *
 * @param times of its life so far
 * @param reminder when it is next to be looked at, should no answer come
 */
public record BookedPayment(Payment payment, Times times, Reminder reminder) {

    /**
     * Times by the database's clock.
     *
     * @param updatedAt when it last changed or was last reminded
     * @param stateSince when it came into its state
     * @param now when this was read
     */
    public record Times(Instant createdAt, Instant updatedAt, Instant stateSince, Instant now) {

        /** How long it has been there. */
        public Duration age() {
            return Duration.between(createdAt, now);
        }

        /** For how long it has been in its state. */
        public Duration inState() {
            return Duration.between(stateSince, now);
        }
    }

    /**
     * The live payments in one state.
     *
     * @param oldest for how long the oldest of them has been there; null where there is none
     */
    public record Tally(
            StateName state, long count, @Nullable Duration oldest) {}
}
