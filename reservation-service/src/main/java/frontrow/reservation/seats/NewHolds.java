package frontrow.reservation.seats;

import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.Won;
import frontrow.messaging.UuidV7;
import frontrow.reservation.ReservationProperties;
import frontrow.reservation.message.Booking;
import frontrow.reservation.message.ReservationEvent;
import frontrow.reservation.message.ReservationEvents;
import frontrow.reservation.message.SeatAt;
import frontrow.reservation.seats.ReservationHistory.Entry;
import frontrow.reservation.seats.ReservationHistory.Event;
import frontrow.reservation.seats.SeatLocks.Locked;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes down a hold of seats that are locked and free. */
@Component
class NewHolds {

    private final EntityManager entities;
    private final Seats seats;
    private final ReservationHistory history;
    private final ReservationEvents events;
    private final ReservationProperties properties;

    NewHolds(
            EntityManager entities,
            Seats seats,
            ReservationHistory history,
            ReservationEvents events,
            ReservationProperties properties) {
        this.entities = entities;
        this.seats = seats;
        this.history = history;
        this.events = events;
        this.properties = properties;
    }

    Hold add(SeatWish wish, Locked locked) {
        Booking booking = new Booking(ReservationId.of(UuidV7.next()), wish.user(), wish.admission(), wish.concertId());
        Won amount = locked.seats().stream().map(Seat::price).reduce(Won.ZERO, Won::plus);
        Instant expiresAt = locked.now().plus(properties.holdDuration());
        entities.persist(Reservation.held(booking, amount, locked.now(), expiresAt));
        // The rows of its seats refer to it.
        entities.flush();
        List<SeatAt> held = seats.assign(wish.concertId(), wish.numbers(), booking.reservationId());
        history.add(booking.reservationId(), Entry.of(Event.HELD, locked.now()));
        events.publish(new ReservationEvent.SeatsHeld(booking, held, amount, expiresAt, locked.now()));
        return new Hold(booking, wish.numbers(), amount, expiresAt);
    }
}
