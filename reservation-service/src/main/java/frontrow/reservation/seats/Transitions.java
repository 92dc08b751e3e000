package frontrow.reservation.seats;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.reservation.message.ReleaseReason;
import frontrow.reservation.message.ReservationEvent;
import frontrow.reservation.message.ReservationEvents;
import frontrow.reservation.message.SeatAt;
import frontrow.reservation.seats.ReservationHistory.Entry;
import frontrow.reservation.seats.ReservationHistory.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries out what the rules decided: the reservation, its seats, its history and, for a release, the event. The caller
 * holds the reservation's row and a transaction.
 */
@Component
class Transitions {

    private static final Logger log = LoggerFactory.getLogger(Transitions.class);

    private final Seats seats;
    private final ReservationHistory history;
    private final ReservationEvents events;

    Transitions(Seats seats, ReservationHistory history, ReservationEvents events) {
        this.seats = seats;
        this.history = history;
        this.events = events;
    }

    /** Moves a reservation on; a state equal to the one it has changes nothing. */
    void move(Reservation reservation, ReservationState next, Instant now) {
        ReservationState before = reservation.state();
        if (next.equals(before)) {
            return;
        }
        switch (next) {
            case ReservationState.Pinned pinned -> {
                history.add(reservation.id(), Entry.of(Event.PINNED, pinned.paymentId(), now));
                reservation.become(next, now);
            }
            case ReservationState.Held _ -> {
                unpin(reservation, before, now);
                reservation.become(next, now);
            }
            case ReservationState.Confirmed confirmed -> {
                seats.reserve(reservation.id());
                history.add(reservation.id(), Entry.of(Event.CONFIRMED, confirmed.paymentId(), now));
                reservation.become(next, now);
            }
            case ReservationState.Released released -> {
                if (released.reason() == ReleaseReason.EXPIRED) {
                    unpin(reservation, before, now);
                }
                release(List.of(reservation), released.reason(), now);
            }
            case ReservationState.Absent _ ->
                throw new IllegalStateException("%s can't become absent".formatted(reservation.id()));
        }
    }

    private void unpin(Reservation reservation, ReservationState before, Instant now) {
        if (before instanceof ReservationState.Pinned pinned) {
            history.add(reservation.id(), Entry.of(Event.UNPINNED, pinned.paymentId(), now));
        }
    }

    /** Releases those of the reservations whose time is over. */
    void releaseOverdue(List<Reservation> reservations, Instant now) {
        for (ReleaseReason reason : List.of(ReleaseReason.EXPIRED, ReleaseReason.PIN_LAPSED)) {
            ReservationState released = new ReservationState.Released(reason);
            List<Reservation> overdue = reservations.stream()
                    .filter(reservation ->
                            ReservationRules.settled(reservation.state(), now).equals(released))
                    .filter(reservation -> !reservation.state().equals(released))
                    .toList();
            if (!overdue.isEmpty()) {
                release(overdue, reason, now);
            }
        }
    }

    private void release(List<Reservation> reservations, ReleaseReason reason, Instant now) {
        Map<ReservationId, List<SeatAt>> freed =
                seats.free(reservations.stream().map(Reservation::id).toList());
        for (Reservation reservation : reservations) {
            List<SeatAt> its = freed.getOrDefault(reservation.id(), List.of());
            history.add(reservation.id(), entry(reason, pinOf(reservation), now));
            reservation.become(new ReservationState.Released(reason), now);
            events.publish(new ReservationEvent.SeatsReleased(reservation.booking(), its, reason, now));
            log.info(
                    "released {} of concert {}, seats {}: {}",
                    reservation.id(),
                    reservation.booking().concertId(),
                    its.stream().map(SeatAt::number).toList(),
                    reason);
        }
    }

    private static Entry entry(ReleaseReason reason, @Nullable PaymentId pin, Instant now) {
        return switch (reason) {
            case GIVEN_BACK -> Entry.of(Event.GIVEN_BACK, now);
            case EXPIRED -> Entry.automaticRelease(reason, null, now);
            case PIN_LAPSED -> Entry.automaticRelease(reason, pin, now);
        };
    }

    private static @Nullable PaymentId pinOf(Reservation reservation) {
        return reservation.state() instanceof ReservationState.Pinned pinned ? pinned.paymentId() : null;
    }
}
