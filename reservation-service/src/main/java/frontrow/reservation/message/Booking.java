package frontrow.reservation.message;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.ReservationId;
import frontrow.contracts.value.UserId;

/** Whose reservation it is, and for what; never changes. */
public record Booking(ReservationId reservationId, UserId userId, AdmissionId admissionId, long concertId) {}
