package frontrow.concert.seatmap;

import frontrow.concert.seatmap.SeatMapMessage.CaughtUp;
import frontrow.concert.seatmap.SeatMapMessage.SeatsChanged;
import frontrow.contracts.reservation.SeatMapWatermark;
import frontrow.contracts.reservation.SeatVersion;
import frontrow.contracts.reservation.SeatsConfirmed;
import frontrow.contracts.reservation.SeatsHeld;
import frontrow.contracts.reservation.SeatsReleased;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** The edge to reservation-service's events: turns its records into messages of the seat map. */
final class SeatMapMessages {

    private SeatMapMessages() {}

    /** What the record means for the seat map, if anything. */
    static Optional<SeatMapMessage> read(SpecificRecord record, int partition) {
        return Optional.ofNullable(
                switch (record) {
                    case SeatsHeld held ->
                        changed(held.getConcertId(), held.getSeats(), SeatStatus.TEMPORARILY_ASSIGNED);
                    case SeatsReleased released ->
                        changed(released.getConcertId(), released.getSeats(), SeatStatus.AVAILABLE);
                    case SeatsConfirmed confirmed ->
                        changed(confirmed.getConcertId(), confirmed.getSeats(), SeatStatus.RESERVED);
                    case SeatMapWatermark watermark -> new CaughtUp(partition, watermark.getAsOf());
                    // Pins change no seat's status, and records added later are others' business.
                    default -> null;
                });
    }

    private static SeatsChanged changed(long concertId, List<SeatVersion> seats, SeatStatus status) {
        return new SeatsChanged(
                concertId,
                seats.stream()
                        .map(seat -> new SeatMapMessage.SeatVersion(seat.getSeatNumber(), seat.getVersion()))
                        .toList(),
                status);
    }
}
