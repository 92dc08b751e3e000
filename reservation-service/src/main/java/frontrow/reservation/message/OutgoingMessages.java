package frontrow.reservation.message;

import frontrow.contracts.reservation.SeatMapWatermark;
import frontrow.contracts.reservation.SeatVersion;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Turns what this service tells into the records of {@code reservation.events}. */
final class OutgoingMessages {

    private OutgoingMessages() {}

    static SpecificRecord record(ReservationEvent event) {
        return switch (event) {
            case ReservationEvent.SeatsHeld held -> seatsHeld(held);
            case ReservationEvent.SeatsReleased released -> seatsReleased(released);
            case ReservationEvent.ReservationPinned pinned -> reservationPinned(pinned);
            case ReservationEvent.ReservationPinRefused refused -> pinRefused(refused);
            case ReservationEvent.ReservationUnpinned unpinned -> unpinned(unpinned);
            case ReservationEvent.SeatsConfirmed confirmed -> seatsConfirmed(confirmed);
            case ReservationEvent.SeatConfirmationRefused refused -> confirmationRefused(refused);
        };
    }

    static SpecificRecord watermark(Instant asOf) {
        return SeatMapWatermark.newBuilder().setAsOf(asOf).build();
    }

    private static SpecificRecord seatsHeld(ReservationEvent.SeatsHeld held) {
        return frontrow.contracts.reservation.SeatsHeld.newBuilder()
                .setReservationId(held.reservationId().toString())
                .setUserId(held.booking().userId().value())
                .setAdmissionId(held.booking().admissionId().toString())
                .setConcertId(held.booking().concertId())
                .setSeats(versions(held.seats()))
                .setAmountWon(held.amount().amount())
                .setExpiresAt(held.expiresAt())
                .setOccurredAt(held.at())
                .build();
    }

    private static SpecificRecord seatsReleased(ReservationEvent.SeatsReleased released) {
        return frontrow.contracts.reservation.SeatsReleased.newBuilder()
                .setReservationId(released.reservationId().toString())
                .setUserId(released.booking().userId().value())
                .setAdmissionId(released.booking().admissionId().toString())
                .setConcertId(released.booking().concertId())
                .setSeats(versions(released.seats()))
                .setReason(frontrow.contracts.reservation.ReleaseReason.valueOf(
                        released.reason().name()))
                .setOccurredAt(released.at())
                .build();
    }

    private static SpecificRecord reservationPinned(ReservationEvent.ReservationPinned pinned) {
        return frontrow.contracts.reservation.ReservationPinned.newBuilder()
                .setPaymentId(pinned.paymentId().toString())
                .setReservationId(pinned.reservationId().toString())
                .setUserId(pinned.booking().userId().value())
                .setConcertId(pinned.booking().concertId())
                .setSeatNumbers(pinned.seatNumbers())
                .setAmountWon(pinned.amount().amount())
                .setPinnedUntil(pinned.pinnedUntil())
                .setOccurredAt(pinned.at())
                .build();
    }

    private static SpecificRecord pinRefused(ReservationEvent.ReservationPinRefused refused) {
        return frontrow.contracts.reservation.ReservationPinRefused.newBuilder()
                .setPaymentId(refused.paymentId().toString())
                .setReservationId(refused.reservationId().toString())
                .setUserId(refused.userId().value())
                .setReason(frontrow.contracts.reservation.PinRefusal.valueOf(
                        refused.reason().name()))
                .setOccurredAt(refused.at())
                .build();
    }

    private static SpecificRecord unpinned(ReservationEvent.ReservationUnpinned unpinned) {
        return frontrow.contracts.reservation.ReservationUnpinned.newBuilder()
                .setPaymentId(unpinned.paymentId().toString())
                .setReservationId(unpinned.reservationId().toString())
                .setUserId(unpinned.userId().value())
                .setOccurredAt(unpinned.at())
                .build();
    }

    private static SpecificRecord seatsConfirmed(ReservationEvent.SeatsConfirmed confirmed) {
        return frontrow.contracts.reservation.SeatsConfirmed.newBuilder()
                .setPaymentId(confirmed.paymentId().toString())
                .setReservationId(confirmed.reservationId().toString())
                .setUserId(confirmed.booking().userId().value())
                .setAdmissionId(confirmed.booking().admissionId().toString())
                .setConcertId(confirmed.booking().concertId())
                .setSeats(versions(confirmed.seats()))
                .setAmountWon(confirmed.amount().amount())
                .setOccurredAt(confirmed.at())
                .build();
    }

    private static SpecificRecord confirmationRefused(ReservationEvent.SeatConfirmationRefused refused) {
        return frontrow.contracts.reservation.SeatConfirmationRefused.newBuilder()
                .setPaymentId(refused.paymentId().toString())
                .setReservationId(refused.reservationId().toString())
                .setUserId(refused.userId().value())
                .setReason(frontrow.contracts.reservation.ConfirmationRefusal.valueOf(
                        refused.reason().name()))
                .setOccurredAt(refused.at())
                .build();
    }

    private static List<SeatVersion> versions(List<SeatAt> seats) {
        return seats.stream()
                .map(seat -> new SeatVersion(seat.number(), seat.version()))
                .toList();
    }
}
