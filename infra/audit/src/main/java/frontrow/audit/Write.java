package frontrow.audit;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A write that a client asked for, and what it was answered: success, or nothing that tells. A write that was refused
 * is none, but for payments. Retries of one key are one write, and each key is used for one write of its user.
 */
public sealed interface Write {

    UserId user();

    /** The Idempotency-Key; null where none was sent. */
    @Nullable
    String key();

    /**
     * Money was put into a wallet.
     *
     * @param balance as it was answered; null: unknown outcome
     */
    record Charge(
            UserId user,
            @Nullable String key,
            Won amount,
            @Nullable Won balance) implements Write {}

    /**
     * Seats were held.
     *
     * @param reservation as it was answered; null: unknown outcome
     */
    record Hold(
            UserId user,
            @Nullable String key,
            long concertId,
            List<Integer> seats,
            @Nullable ReservationId reservation) implements Write {

        public Hold {
            seats = seats.stream().sorted().toList();
        }
    }

    /** A hold was given back, and that was answered with success. */
    record GiveBack(UserId user, ReservationId reservation) implements Write {

        @Override
        public @Nullable String key() {
            return null;
        }
    }

    /**
     * A reservation was to be paid.
     *
     * @param payment as it was answered; null where the answer named none
     */
    record Pay(
            UserId user,
            @Nullable String key,
            ReservationId reservation,
            Outcome outcome,
            @Nullable PaymentId payment) implements Write {}

    /** How a payment was answered in the end. */
    enum Outcome {
        CONFIRMED,
        /** Under way: the client didn't ask again. */
        ACCEPTED,
        REFUSED,
        UNKNOWN
    }

    /**
     * A place in the line was given.
     *
     * @param token as it was answered
     */
    record Join(UserId user, String token) implements Write {

        @Override
        public @Nullable String key() {
            return null;
        }

        /** The token stays out of logs. */
        @Override
        public String toString() {
            return "Join[" + user + "]";
        }
    }
}
