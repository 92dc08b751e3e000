package frontrow.reservation.seats;

import frontrow.reservation.message.ReleaseReason;
import frontrow.reservation.seats.ReservationState.Absent;
import frontrow.reservation.seats.ReservationState.Confirmed;
import frontrow.reservation.seats.ReservationState.Held;
import frontrow.reservation.seats.ReservationState.Pinned;
import frontrow.reservation.seats.ReservationState.Released;
import java.time.Instant;

/** What time and its user may do to a reservation. Pure. */
final class ReservationRules {

    private ReservationRules() {}

    /**
     * The state as of now: a hold or pin whose time is over is released, whoever looks first. So nothing depends on when
     * the sweep comes by.
     */
    static ReservationState settled(ReservationState state, Instant now) {
        return switch (state) {
            case Held held when !held.expiresAt().isAfter(now) -> new Released(ReleaseReason.EXPIRED);
            case Pinned pinned when !pinned.pinnedUntil().isAfter(now) -> new Released(ReleaseReason.PIN_LAPSED);
            case Held _, Pinned _, Confirmed _, Released _, Absent _ -> state;
        };
    }

    /** What becomes of a reservation that its user gives back. */
    static GiveBack giveBack(ReservationState state, Instant now) {
        ReservationState settled = settled(state, now);
        return switch (settled) {
            case Held _ -> new GiveBack.Ended(new Released(ReleaseReason.GIVEN_BACK));
            case Pinned _ -> new GiveBack.PaymentInProgress();
            case Confirmed _ -> new GiveBack.AlreadyPaid();
            case Released released -> new GiveBack.Ended(released);
            case Absent _ -> new GiveBack.Unknown();
        };
    }

    /** The answer to a user who gives a reservation back. */
    sealed interface GiveBack {

        /** It is over now; it may have been before, as giving back twice does no harm. */
        record Ended(Released state) implements GiveBack {}

        record PaymentInProgress() implements GiveBack {}

        record AlreadyPaid() implements GiveBack {}

        record Unknown() implements GiveBack {}
    }
}
