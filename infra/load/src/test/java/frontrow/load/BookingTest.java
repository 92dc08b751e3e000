package frontrow.load;

import static frontrow.load.FakeDoor.Said.NOTHING;
import static frontrow.load.FakeDoor.Said.ok;
import static frontrow.load.FakeDoor.Said.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import frontrow.audit.Write.GiveBack;
import frontrow.audit.Write.Hold;
import frontrow.contracts.value.ReservationId;
import frontrow.load.Booking.Held;
import frontrow.load.Venue.OnSale;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookingTest {

    private static final OnSale CONCERT = new OnSale(7, 40);
    private static final String RESERVATION = "res-019a0000-0000-7000-8000-000000000001";
    private static final ReservationId ID = ReservationId.parse(RESERVATION);
    private static final String HOLD = "POST /api/reservations";
    private static final String GIVE_BACK = "DELETE /api/reservations/" + RESERVATION;
    private static final Seats SEATS =
            new Seats(ID, 7, List.of(3, 4), 90_000, OffsetDateTime.parse("2026-05-29T15:30:00+09:00"));

    @Test
    void findsTheSeatsThatAreFree() {
        try (OneFan fan = new OneFan().told("GET /api/concerts/7/seats", ok(200, """
            {"concertId": 7, "seats": [{"number": 3, "status": "available", "price": 45000},
             {"number": 2, "status": "reserved", "price": 45000},
             {"number": 1, "status": "available", "price": 45000}]}\
            """))) {
            assertThat(new Booking(fan.session()).look(CONCERT)).containsExactly(1, 3);
        }
    }

    @Test
    void writesAHoldDownAsItWasAnswered() {
        try (OneFan fan = new OneFan().told(HOLD, refusal(409, "SEAT_BUSY"), NOTHING, held("[3, 4]"))) {
            assertThat(new Booking(fan.session()).hold(CONCERT, List.of(4, 3), false))
                    .isEqualTo(new Held.Got(SEATS));
            assertThat(fan.writes()).containsExactly(new Hold(OneFan.NAME, "hold-1", 7, List.of(3, 4), ID));
            assertThat(fan.asked()).hasSize(3).containsOnly(fan.asked().getFirst());
        }
    }

    @Test
    void writesNothingDownWhereSomebodyElseHasTheSeat() {
        try (OneFan fan = new OneFan().told(HOLD, refusal(409, "SEAT_ALREADY_TAKEN"))) {
            assertThat(new Booking(fan.session()).hold(CONCERT, List.of(3), false))
                    .isEqualTo(new Held.Others());
            assertThat(fan.writes()).isEmpty();
        }
    }

    @Test
    void writesAHoldDownAsUnknownThatWasRefusedAfterATryWithoutAnswer() {
        try (OneFan fan = new OneFan().told(HOLD, NOTHING, refusal(409, "SEAT_ALREADY_TAKEN"))) {
            new Booking(fan.session()).hold(CONCERT, List.of(3), false);
            assertThat(fan.writes()).containsExactly(new Hold(OneFan.NAME, "hold-1", 7, List.of(3), null));
        }
    }

    @Test
    void writesAHoldDownAsUnknownThatWasNeverAnswered() {
        try (OneFan fan = new OneFan(Duration.ofMillis(50)).told(HOLD, NOTHING)) {
            assertThat(new Booking(fan.session()).hold(CONCERT, List.of(3), false))
                    .isEqualTo(new Held.Stuck());
            assertThat(fan.writes()).containsExactly(new Hold(OneFan.NAME, "hold-1", 7, List.of(3), null));
        }
    }

    @Test
    void complainsOfOtherSeatsThanWereWanted() {
        try (OneFan fan = new OneFan().told(HOLD, held("[3, 5]"))) {
            new Booking(fan.session()).hold(CONCERT, List.of(3, 4), false);
            assertThat(fan.complaints()).singleElement().asString().contains("wanted the seats [3, 4]");
        }
    }

    @Test
    void writesAHoldDownAsGivenBackOnlyWhereThatWasAnswered() {
        try (OneFan fan = new OneFan().told(GIVE_BACK, refusal(404, "RESERVATION_UNKNOWN"), ok(204, ""))) {
            Booking booking = new Booking(fan.session());
            assertThat(booking.giveBack(SEATS)).isFalse();
            assertThat(fan.writes()).isEmpty();
            assertThat(booking.giveBack(SEATS)).isTrue();
            assertThat(fan.writes()).containsExactly(new GiveBack(OneFan.NAME, ID));
        }
    }

    @Test
    void complainsOfPaidSeatsThatAreNotConfirmed() {
        try (OneFan fan = new OneFan()
                .told(
                        "GET /api/reservations/" + RESERVATION,
                        ok(200, "{\"status\": \"CONFIRMED\"}"),
                        ok(200, "{\"status\": \"RELEASED\"}"))) {
            Booking booking = new Booking(fan.session());
            booking.confirmed(SEATS);
            assertThat(fan.complaints()).isEmpty();
            booking.confirmed(SEATS);
            assertThat(fan.complaints()).singleElement().asString().contains("RELEASED");
        }
    }

    private static FakeDoor.Said held(String numbers) {
        return ok(201, """
            {"reservationId": "%s", "concertId": 7, "seatNumber": 3, "seatNumbers": %s, "amount": 90000,
             "expiresAt": "2026-05-29T15:30:00+09:00"}\
            """.formatted(RESERVATION, numbers));
    }
}
