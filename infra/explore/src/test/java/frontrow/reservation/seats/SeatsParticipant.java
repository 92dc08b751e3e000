package frontrow.reservation.seats;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;
import frontrow.contracts.value.Won;
import frontrow.http.problem.Problem;
import frontrow.messaging.Outbox;
import frontrow.reservation.ReservationProperties;
import frontrow.reservation.message.Booking;
import frontrow.reservation.message.ReservationEdge;
import frontrow.reservation.message.ReservationEvents;
import frontrow.reservation.seats.SeatTables.Row;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The seats' own handlers, rules and edge over tables in memory. Each method is one transaction: it answers the tables
 * after it, or those before it where it was refused and rolled back.
 */
public final class SeatsParticipant {

    private static final ReservationProperties PROPERTIES =
            new ReservationProperties(SeatTables.PIN, SeatTables.PIN, 6, Duration.ofSeconds(1));

    private final Flaw flaw;
    private final TransactionTemplate transactions;

    /** Works in such transactions. */
    public SeatsParticipant(Flaw flaw, TransactionTemplate transactions) {
        this.flaw = flaw;
        this.transactions = transactions;
    }

    /** What the statements do wrong; all but the first are faults to be found. */
    public enum Flaw {
        NONE,
        WITHOUT_TOMBSTONES,
        WITHOUT_REFUSALS,
        SWEEP_TRUSTS_AN_OLD_LOOK,
        /** And it looks without a lock, so that the holder may have changed. */
        SWEEP_IGNORES_THE_HOLDER
    }

    /** A payment's command; its answers are in the outbox. */
    public SeatTables hear(SeatTables before, SpecificRecord command, Outbox outbox) {
        RememberedRows rows = new RememberedRows(before, flaw);
        ReservationEvents events = ReservationEdge.events(outbox);
        Seats seats = new RememberedSeats(rows);
        Purchases purchases =
                new Purchases(rows.decisions(), rows.reservations(), transitions(rows, events), rows.clock());
        PaymentCommands commands = new PaymentCommands(purchases, new PaymentAnswers(seats, events), PROPERTIES);
        new SeatsConfiguration().reservationCommands(commands).handler().accept(command);
        return rows.after();
    }

    /** The sweep releases what has run out. */
    public SeatTables sweep(SeatTables before, Outbox outbox) {
        RememberedRows rows = new RememberedRows(before, flaw);
        new Sweep(rows.reservations(), transitions(rows, ReservationEdge.events(outbox)), rows.clock(), transactions)
                .run();
        return rows.after();
    }

    /** A user gives a reservation back. */
    public SeatTables giveBack(SeatTables before, ReservationId id, UserId user, Outbox outbox) {
        RememberedRows rows = new RememberedRows(before, flaw);
        try {
            new GivingBack(rows.reservations(), transitions(rows, ReservationEdge.events(outbox)), rows.clock())
                    .giveBack(id, user);
            return rows.after();
        } catch (Problem refused) {
            return before;
        }
    }

    /** A user takes a seat, from a reservation that has run out if need be. */
    public SeatTables hold(SeatTables before, Booking booking, int seat, Won price, Outbox outbox) {
        RememberedRows rows = new RememberedRows(before, flaw);
        AdmissionId admission = booking.admissionId();
        Seats seats = new RememberedSeats(rows);
        SeatWish wish = new SeatWish(booking.userId(), admission, SeatTables.CONCERT, List.of(seat));
        try {
            new SeatLocks(seats, rows.reservations(), transitions(rows, ReservationEdge.events(outbox)), rows.clock())
                    .lock(wish);
        } catch (Problem refused) {
            return before;
        }
        seats.assign(SeatTables.CONCERT, List.of(seat), booking.reservationId());
        rows.rows.put(
                booking.reservationId(),
                new Row(booking.userId(), admission, seat, price, new ReservationState.Held(SeatTables.AHEAD)));
        return rows.after();
    }

    private static Transitions transitions(RememberedRows rows, ReservationEvents events) {
        return new Transitions(new RememberedSeats(rows), rows.history(), events);
    }
}
