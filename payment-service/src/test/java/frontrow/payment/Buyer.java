package frontrow.payment;

import frontrow.contracts.value.ReservationId;
import frontrow.messaging.UuidV7;
import org.jspecify.annotations.Nullable;

/** Someone about to pay for a reservation with an admission, or without one where the token has ended. */
public record Buyer(String user, @Nullable String admission, String reservation) {

    /** A buyer whom no other test knows. */
    static Buyer anybody() {
        return new Buyer("fan-" + UuidV7.next(), UuidV7.next().toString(), newReservation());
    }

    /** The same user with the same admission and another reservation. */
    Buyer withAnotherReservation() {
        return new Buyer(user, admission, newReservation());
    }

    private static String newReservation() {
        return ReservationId.of(UuidV7.next()).toString();
    }
}
