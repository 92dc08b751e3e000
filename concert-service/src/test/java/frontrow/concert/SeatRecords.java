package frontrow.concert;

import frontrow.contracts.reservation.ReleaseReason;
import frontrow.contracts.reservation.SeatVersion;
import frontrow.contracts.reservation.SeatsConfirmed;
import frontrow.contracts.reservation.SeatsHeld;
import frontrow.contracts.reservation.SeatsReleased;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What reservation-service would say of seats; each takes seat and version in turn. */
public final class SeatRecords {

    public static final String RESERVATION = "res-01890a5d-ac96-774b-bcce-b302099a8057";

    private static final String PAYMENT = "pay-01890a5d-ac96-774b-bcce-b302099a8058";
    private static final String ADMISSION = "01890a5d-ac96-774b-bcce-b302099a8059";
    private static final Instant AT = Instant.parse("2026-05-29T06:30:00Z");

    private SeatRecords() {}

    public static SeatsHeld held(long concertId, long... seatsAndVersions) {
        return SeatsHeld.newBuilder()
                .setReservationId(RESERVATION)
                .setUserId("user-1")
                .setAdmissionId(ADMISSION)
                .setConcertId(concertId)
                .setSeats(seats(seatsAndVersions))
                .setAmountWon(50_000)
                .setExpiresAt(AT.plusSeconds(300))
                .setOccurredAt(AT)
                .build();
    }

    public static SeatsReleased released(long concertId, long... seatsAndVersions) {
        return SeatsReleased.newBuilder()
                .setReservationId(RESERVATION)
                .setUserId("user-1")
                .setAdmissionId(ADMISSION)
                .setConcertId(concertId)
                .setSeats(seats(seatsAndVersions))
                .setReason(ReleaseReason.EXPIRED)
                .setOccurredAt(AT)
                .build();
    }

    public static SeatsConfirmed confirmed(long concertId, long... seatsAndVersions) {
        return SeatsConfirmed.newBuilder()
                .setPaymentId(PAYMENT)
                .setReservationId(RESERVATION)
                .setUserId("user-1")
                .setAdmissionId(ADMISSION)
                .setConcertId(concertId)
                .setSeats(seats(seatsAndVersions))
                .setAmountWon(50_000)
                .setOccurredAt(AT)
                .build();
    }

    private static List<SeatVersion> seats(long... seatsAndVersions) {
        SeatVersion[] seats = new SeatVersion[seatsAndVersions.length / 2];
        Arrays.setAll(seats, i -> new SeatVersion((int) seatsAndVersions[2 * i], seatsAndVersions[2 * i + 1]));
        return List.of(seats);
    }
}
