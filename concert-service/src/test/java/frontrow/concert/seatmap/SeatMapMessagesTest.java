package frontrow.concert.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.concert.SeatRecords;
import frontrow.concert.seatmap.SeatMapMessage.CaughtUp;
import frontrow.concert.seatmap.SeatMapMessage.SeatVersion;
import frontrow.concert.seatmap.SeatMapMessage.SeatsChanged;
import frontrow.contracts.reservation.ReservationUnpinned;
import frontrow.contracts.reservation.SeatMapWatermark;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class SeatMapMessagesTest {

    private static final Instant AT = Instant.parse("2026-05-29T06:30:00Z");

    @Test
    void readsAHoldAsTemporarilyAssigned() {
        assertBecomes(SeatRecords.held(7, 15, 3), SeatStatus.TEMPORARILY_ASSIGNED);
    }

    @Test
    void readsAReleaseAsAvailable() {
        assertBecomes(SeatRecords.released(7, 15, 3), SeatStatus.AVAILABLE);
    }

    @Test
    void readsAConfirmationAsReserved() {
        assertBecomes(SeatRecords.confirmed(7, 15, 3), SeatStatus.RESERVED);
    }

    @Test
    void readsAWatermarkAsThatOfItsPartition() {
        assertThat(SeatMapMessages.read(
                        SeatMapWatermark.newBuilder().setAsOf(AT).build(), 2))
                .contains(new CaughtUp(2, AT));
    }

    @Test
    void hasNoBusinessWithPins() {
        assertThat(SeatMapMessages.read(new ReservationUnpinned(), 0)).isEmpty();
    }

    private static void assertBecomes(SpecificRecord record, SeatStatus status) {
        assertThat(SeatMapMessages.read(record, 0))
                .contains(new SeatsChanged(7, List.of(new SeatVersion(15, 3)), status));
    }
}
