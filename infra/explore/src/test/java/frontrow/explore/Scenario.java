package frontrow.explore;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what, and how bad the network may be.
 *
 * @param claims what is or can be held; a seat may be claimed more than once
 * @param payments numbered from 1; each may be opened at any time
 * @param money what each user has at the start, in won
 * @param choices what else may happen, each at any time
 */
record Scenario(
        String name,
        List<Claim> claims,
        List<Plan> payments,
        Map<UserId, Long> money,
        Network network,
        Set<Choice> choices) {

    /**
     * A reservation for one seat.
     *
     * @param atStart whether it is held at the start; another may be held later, if the seat is then to be had
     */
    record Claim(ReservationId reservation, UserId user, AdmissionId admission, int seat, boolean atStart) {}

    /** A payment for a claim. */
    record Plan(Claim claim, Opens opens) {}

    @Override
    public String toString() {
        return "%s; %s".formatted(name, network);
    }

    /** When a payment may be opened. */
    enum Opens {
        ANY_TIME,
        /** As the service has it: one live payment per reservation and per admission. */
        AFTER_THE_ONE_BEFORE
    }

    /**
     * What becomes of messages. Each may be late and overtaken by any other, whatever else is said here.
     *
     * @param forgets whether what was delivered or lost is gone; if not, whatever was ever sent may come again at any time
     * @param faults the most messages that are lost, or come again, or are sent again although an answer is on its way
     */
    record Network(boolean forgets, int faults) {

        private static final int NO_BOUND = Integer.MAX_VALUE;

        /** Any number of repetitions, crashes and resends, and never mind which message is late or lost. */
        static Network everlasting() {
            return new Network(false, NO_BOUND);
        }

        /** Any number of faults of each kind. */
        static Network lossy() {
            return new Network(true, NO_BOUND);
        }

        static Network withFaults(int faults) {
            return new Network(true, faults);
        }

        boolean isBounded() {
            return faults != NO_BOUND;
        }

        @Override
        public String toString() {
            if (!forgets) {
                return "any number of faults, whatever was sent stays on its way";
            }
            return isBounded() ? "faults at most " + faults : "any number of faults";
        }
    }

    /** What may happen, or not. */
    enum Choice {
        HOLD_PASSES,
        PIN_PASSES,
        SWEEP,
        GIVE_BACK,
        LEAVE,
        /** Each user puts the price of a seat in, once. */
        CHARGE,
        DEADLINE_PASSES,
        TURN_BACK
    }
}
