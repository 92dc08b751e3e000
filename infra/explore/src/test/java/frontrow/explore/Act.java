package frontrow.explore;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.UserId;
import frontrow.explore.Scenario.Claim;
import frontrow.payment.saga.PaymentMessage;

/** What one part of the system may be given to do. */
sealed interface Act {

    /** A message arrives. */
    record Hear(Message message) implements Act {
        @Override
        public String toString() {
            return "heard: " + message;
        }
    }

    /** A payment is opened. */
    record Open(int payment) implements Act {
        @Override
        public String toString() {
            return "payment " + payment + " is opened";
        }
    }

    /** A payment's own clock, or an operator, tells it something. */
    record Alarm(int payment, PaymentMessage message) implements Act {
        @Override
        public String toString() {
            return message.getClass().getSimpleName() + " at payment " + payment;
        }
    }

    /** A user takes a seat. */
    record Hold(Claim claim) implements Act {
        @Override
        public String toString() {
            return "%s takes seat %d as %s".formatted(claim.user(), claim.seat(), Cast.name(claim.reservation()));
        }
    }

    /** A user gives a seat back. */
    record GiveBack(Claim claim) implements Act {
        @Override
        public String toString() {
            return "%s gives %s back".formatted(claim.user(), Cast.name(claim.reservation()));
        }
    }

    /** A hold's time is over. */
    record HoldPasses(Claim claim) implements Act {
        @Override
        public String toString() {
            return "the hold of " + Cast.name(claim.reservation()) + " runs out";
        }
    }

    /** A pin's time is over. */
    record PinPasses(Claim claim) implements Act {
        @Override
        public String toString() {
            return "the pin of " + Cast.name(claim.reservation()) + " lapses";
        }
    }

    /** The sweep comes by. */
    record Sweep() implements Act {
        @Override
        public String toString() {
            return "the sweep comes by";
        }
    }

    /** A user leaves, or stays too long: the admission ends. */
    record Leave(AdmissionId admission) implements Act {
        @Override
        public String toString() {
            return Cast.name(admission) + " ends";
        }
    }

    /** A user puts the price of a seat in. */
    record Charge(UserId user) implements Act {
        @Override
        public String toString() {
            return user + " charges the wallet";
        }
    }
}
