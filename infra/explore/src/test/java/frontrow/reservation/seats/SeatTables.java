package frontrow.reservation.seats;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.reservation.message.Booking;
import frontrow.reservation.seats.ReservationState.Absent;
import frontrow.reservation.seats.ReservationState.Confirmed;
import frontrow.reservation.seats.ReservationState.Held;
import frontrow.reservation.seats.ReservationState.Pinned;
import frontrow.reservation.seats.ReservationState.Released;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All rows of reservation-service's tables, for one concert. Time stands still: a deadline lies ahead of {@link #NOW} or
 * behind it, and passes when it is told to.
 */
public record SeatTables(
        Map<ReservationId, Row> reservations,
        Map<Integer, Holder> holders,
        Map<PaymentId, PaymentDecision> decisions,
        Map<PaymentId, Integer> confirmations) {

    static final Instant NOW = Instant.parse("2026-05-29T06:30:00Z");
    static final Duration PIN = Duration.ofMinutes(2);
    static final Instant AHEAD = NOW.plus(PIN);
    static final Instant BEHIND = NOW.minusSeconds(1);

    /** Where all seats are. */
    public static final long CONCERT = 1;

    public SeatTables {
        reservations = Map.copyOf(reservations);
        holders = Map.copyOf(holders);
        decisions = Map.copyOf(decisions);
        confirmations = Map.copyOf(confirmations);
    }

    /** A reservation for one seat. */
    public record Row(UserId user, AdmissionId admission, int seat, Won amount, ReservationState state) {

        Row in(ReservationState next) {
            return new Row(user, admission, seat, amount, next);
        }
    }

    /** Who holds a seat, or owns it. */
    public record Holder(ReservationId reservation, boolean sold) {}

    /** All seats are free. */
    public static SeatTables empty() {
        return new SeatTables(Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** The reservation's hold runs out; nothing changes if it has, or is over. */
    public SeatTables holdPasses(ReservationId id) {
        return with(
                id,
                switch (stateOf(id)) {
                    case Held _ -> new Held(BEHIND);
                    case Pinned pinned -> new Pinned(pinned.paymentId(), BEHIND, pinned.pinnedUntil());
                    case Confirmed _, Released _, Absent _ -> stateOf(id);
                });
    }

    /** The reservation's pin lapses; nothing changes if it has, or there is none. */
    public SeatTables pinPasses(ReservationId id) {
        return with(
                id,
                switch (stateOf(id)) {
                    case Pinned pinned -> new Pinned(pinned.paymentId(), pinned.expiresAt(), BEHIND);
                    case Held _, Confirmed _, Released _, Absent _ -> stateOf(id);
                });
    }

    /** The payment that keeps a reservation from running out. */
    public Optional<PaymentId> pinnedBy(ReservationId id) {
        return stateOf(id) instanceof Pinned pinned ? Optional.of(pinned.paymentId()) : Optional.empty();
    }

    /** The payment that bought a reservation's seat. */
    public Optional<PaymentId> confirmedTo(ReservationId id) {
        return stateOf(id) instanceof Confirmed confirmed ? Optional.of(confirmed.paymentId()) : Optional.empty();
    }

    /** Whether there ever was such a reservation. */
    public boolean isKnown(ReservationId id) {
        return reservations.containsKey(id);
    }

    /** Whether a reservation is held, pinned or confirmed. */
    public boolean isLive(ReservationId id) {
        return switch (stateOf(id)) {
            case Held _, Pinned _, Confirmed _ -> true;
            case Released _, Absent _ -> false;
        };
    }

    /** Whether a reservation would be found run out by whoever looks at it now. */
    public boolean isOverdue(ReservationId id) {
        return isLive(id) && ReservationRules.settled(stateOf(id), NOW) instanceof Released;
    }

    /** How often seats were made the user's for a payment. */
    public int confirmationsOf(PaymentId payment) {
        return confirmations.getOrDefault(payment, 0);
    }

    /** As the columns of its row have it, such as {@code RELEASED EXPIRED}. */
    public String rowOf(ReservationId id) {
        return switch (stateOf(id)) {
            case Held _ -> "HELD";
            case Pinned _ -> "PINNED";
            case Confirmed _ -> "CONFIRMED";
            case Released released -> "RELEASED " + released.reason();
            case Absent _ -> "";
        };
    }

    /** A reservation's state in words. */
    public String describe(ReservationId id) {
        return stateOf(id).toString();
    }

    ReservationState stateOf(ReservationId id) {
        Row row = reservations.get(id);
        return row == null ? new Absent() : row.state();
    }

    Reservation entity(ReservationId id) {
        Row row = reservations.get(id);
        Booking booking = new Booking(id, row.user(), row.admission(), CONCERT);
        Instant expiresAt = switch (row.state()) {
            case Held held -> held.expiresAt();
            case Pinned pinned -> pinned.expiresAt();
            case Confirmed _, Released _, Absent _ -> AHEAD;
        };
        Reservation reservation = Reservation.held(booking, row.amount(), NOW, expiresAt);
        reservation.become(row.state(), NOW);
        return reservation;
    }

    private SeatTables with(ReservationId id, ReservationState state) {
        if (!reservations.containsKey(id)) {
            return this;
        }
        Map<ReservationId, Row> changed = new HashMap<>(reservations);
        changed.computeIfPresent(id, (_, row) -> row.in(state));
        return new SeatTables(changed, holders, decisions, confirmations);
    }
}
