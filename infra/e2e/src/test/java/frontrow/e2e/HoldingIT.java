package frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Books;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.e2e.stage.OnStage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Admissions last two minutes on this stage, less than the five of a hold. */
@OnStage
class HoldingIT {

    private static final String NOBODYS = "res-01890000-0000-7000-8000-000000000001";

    @Test
    void holdsASeatForFiveMinutes() {
        long concert = Admin.concert(20, 50_000);
        Fan fan = Fan.inside();

        Answer held = fan.hold(concert, 15).expect(201);

        String id = held.text("reservationId");
        assertThat(id).matches("res-[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(held.header("Location")).isEqualTo("/api/reservations/" + id);
        assertThat(held.number("concertId")).isEqualTo(concert);
        assertThat(held.number("seatNumber")).isEqualTo(15);
        assertThat(held.numbers("seatNumbers")).containsExactly(15);
        assertThat(held.number("amount")).isEqualTo(50_000);
        assertThat(held.text("message")).isEqualTo("5분 내에 결제해주세요");
        assertThat(held.text("expiresAt")).endsWith("+09:00");
        assertThat(Duration.between(Instant.now(), held.time("expiresAt")))
                .isBetween(Duration.ofSeconds(285), Duration.ofSeconds(301));
        Answer seen = fan.reservation(id).expect(200);
        assertThat(seen.text("status")).isEqualTo("HELD");
        assertThat(seen.body().path("paymentId").asString("")).isEmpty();
        assertThat(seen.text("expiresAt")).isEqualTo(held.text("expiresAt"));
        assertThat(Books.liveHolds(concert, 15)).isEqualTo(1);
    }

    @Test
    void holdsSixSeatsAtOnceAndAddsUpTheirPrices() {
        long concert = Admin.concert(10, 50_000);
        Fan fan = Fan.inside();

        Answer held = fan.hold(concert, 9, 3, 5, 4, 8, 7).expect(201);

        assertThat(held.number("seatNumber")).isEqualTo(3);
        assertThat(held.numbers("seatNumbers")).containsExactly(3, 4, 5, 7, 8, 9);
        assertThat(held.number("amount")).isEqualTo(300_000);
    }

    @Test
    void letsWhoHoldsASeatStayUntilTheHoldsEnd() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside();
        Instant holdEnds = fan.hold(concert, 1).expect(201).time("expiresAt");

        Awaitility.await("a longer admission")
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !fan.status()
                        .expect(200)
                        .time("activeUntil")
                        .isBefore(holdEnds.truncatedTo(ChronoUnit.SECONDS)));
    }

    @Test
    void refusesTakenSeatsAndNamesThem() {
        long concert = Admin.concert(6, 50_000);
        Fan.inside().hold(concert, 2, 4).expect(201);
        Fan late = Fan.inside();

        Answer refused = late.hold(concert, 1, 2, 3, 4).expect(409, "SEAT_ALREADY_TAKEN");

        assertThat(refused.text("error")).isEqualTo("이미 다른 사용자가 선택한 좌석입니다");
        assertThat(refused.numbers("seatNumbers")).containsExactly(2, 4);
        assertThat(Books.seatsTaken(concert))
                .as("none of the free ones was kept")
                .isEqualTo(2);
    }

    @Test
    void saysThatASeatIsBusyWhileAnotherDecidesAboutIt() throws SQLException {
        long concert = Admin.concert(2, 50_000);
        Fan fan = Fan.inside();
        try (Connection _ = Books.lockSeat(concert, 1)) {
            Answer refused = fan.hold(concert, 1, 2).expect(409, "SEAT_BUSY");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.text("error")).isEqualTo("다른 사용자가 처리 중입니다. 잠시 후 재시도해주세요");
        }
        fan.hold(concert, 1, 2).expect(201);
    }

    @Test
    void refusesConcertsAndSeatsThatThereAreNot() {
        long concert = Admin.concert(2, 50_000);
        Fan fan = Fan.inside();

        fan.hold(999_999_999, 1).expect(404, "CONCERT_UNKNOWN");
        fan.hold(concert, 3).expect(404, "SEAT_UNKNOWN");
        fan.hold(concert, 2, 3).expect(404, "SEAT_UNKNOWN");
        assertThat(Books.seatsTaken(concert)).isZero();
    }

    @Test
    void refusesBeforeTheSaleOpensAndSaysWhenItDoes() {
        OffsetDateTime opensAt = OffsetDateTime.now().plusDays(1).truncatedTo(ChronoUnit.SECONDS);
        long concert = Admin.concert(1, 50_000, opensAt);

        Answer refused = Fan.inside().hold(concert, 1).expect(409, "SALE_NOT_OPEN");

        assertThat(refused.time("opensAt")).isEqualTo(opensAt.toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"concertId\": 1}",
                "{\"seatNumber\": 1}",
                "{\"concertId\": 1, \"seatNumber\": 1, \"seatNumbers\": [2]}",
                "{\"concertId\": 1, \"seatNumbers\": []}",
                "{\"concertId\": 1, \"seatNumbers\": [1, 1]}",
                "{\"concertId\": 1, \"seatNumbers\": [1, 2, 3, 4, 5, 6, 7]}",
                "{\"concertId\": 1, \"seatNumber\": 1, \"price\": 1}",
                "{\"concertId\": 1, \"seatNumber\": 1, \"userId\": \"admin\"}",
                "{\"concertId\": 1, \"seatNumber\": 1.0}",
                "{\"concertId\": \"1\", \"seatNumber\": 1}",
                "{\"concertId\": 1, \"seatNumbers\": [1, null]}"
            })
    void refusesARequestOfAnotherShape(String body) {
        Fan.inside().hold(body).expect(400, "REQUEST_INVALID");
    }

    @Test
    void wantsAnActiveTokenOfItsOwn() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.signUp();
        String body = "{\"concertId\": " + concert + ", \"seatNumber\": 1}";

        FrontDoor.post(Proof.none(), "/api/reservations", body).expect(401);
        FrontDoor.post(fan.identity(), "/api/reservations", body).expect(401);
        FrontDoor.post(Proof.bearer("12345678-1234-4234-8234-123456789012"), "/api/reservations", body)
                .expect(401, "TOKEN_INVALID");
        assertThat(Books.seatsTaken(concert)).isZero();
    }

    @Test
    void givesAHoldBack() {
        long concert = Admin.concert(1, 50_000);
        Fan fan = Fan.inside();
        String reservation = fan.holds(concert, 1);

        fan.giveBack(reservation).expect(204);

        assertThat(fan.reservation(reservation).expect(200).text("status")).isEqualTo("RELEASED");
        assertThat(Books.seatsTaken(concert)).isZero();
        Fan.inside().hold(concert, 1).expect(201);
    }

    @Test
    void hidesReservationsFromOthers() {
        long concert = Admin.concert(1, 50_000);
        Fan owner = Fan.inside();
        Fan other = Fan.inside();
        String reservation = owner.holds(concert, 1);

        other.reservation(reservation).expect(404, "RESERVATION_UNKNOWN");
        other.giveBack(reservation).expect(404, "RESERVATION_UNKNOWN");
        other.giveBack(NOBODYS).expect(404, "RESERVATION_UNKNOWN");
        other.reservation("res-nonsense").expect(404, "RESERVATION_UNKNOWN");
        assertThat(other.reservations().expect(200).list("reservations")).isEmpty();
        assertThat(owner.reservation(reservation).text("status")).isEqualTo("HELD");
    }

    @Test
    void listsOnesOwnReservations() {
        long concert = Admin.concert(3, 50_000);
        Fan fan = Fan.inside();
        List<String> held =
                Stream.of(1, 2, 3).map(seat -> fan.holds(concert, seat)).toList();

        assertThat(fan.reservations().expect(200).list("reservations").stream()
                        .map(reservation -> reservation.path("reservationId").asString()))
                .containsExactlyInAnyOrderElementsOf(held);
    }
}
