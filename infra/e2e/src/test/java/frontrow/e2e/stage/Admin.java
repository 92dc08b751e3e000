package frontrow.e2e.stage;

import frontrow.e2e.stage.FrontDoor.Proof;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The demo administrator. */
public final class Admin {

    public static final Proof ADMIN = Proof.basic("admin", "frontrow-demo");

    private Admin() {}

    /** A new concert on sale, once its seats can be held. */
    public static long concert(int seatCount, long price) {
        return concert(seatCount, price, OffsetDateTime.now().minusDays(1));
    }

    /** A new concert whose sale opens then, once reservation-service knows its seats. */
    public static long concert(int seatCount, long price, OffsetDateTime saleOpensAt) {
        return known(schedule("\"seatCount\": " + seatCount + ", \"price\": " + price, saleOpensAt));
    }

    /** A new concert on that day. */
    public static long concertOn(String day, String seats, OffsetDateTime saleOpensAt) {
        return known(schedule(day + "T19:30:00+09:00", seats, saleOpensAt));
    }

    /** Asks for a concert two months from now, with these seats. */
    public static Answer schedule(String seats, OffsetDateTime saleOpensAt) {
        return schedule(OffsetDateTime.now().plusDays(60).toString(), seats, saleOpensAt);
    }

    private static Answer schedule(String startsAt, String seats, OffsetDateTime saleOpensAt) {
        return FrontDoor.post(
                ADMIN, "/api/admin/concerts", """
                    {"title": "밤의 첫 줄 %s", "venue": "한강홀", "startsAt": "%s", "saleOpensAt": "%s", %s}\
                    """.formatted(UUID.randomUUID(), startsAt, saleOpensAt, seats));
    }

    private static long known(Answer scheduled) {
        long concertId = scheduled.expect(201).number("concertId");
        Awaitility.await("concert " + concertId + " at reservation-service")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> Books.isOnSale(concertId));
        return concertId;
    }

    public static Answer reservationHistory(String reservationId) {
        return FrontDoor.get(ADMIN, "/api/admin/reservations/" + reservationId + "/history");
    }
}
