package frontrow.e2e.stage;

import frontrow.e2e.stage.FrontDoor.Proof;
import java.time.Duration;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What anybody may look at. */
public final class Concerts {

    private Concerts() {}

    public static Answer all() {
        return FrontDoor.get(Proof.none(), "/api/concerts").expect(200);
    }

    /** One concert of the list. */
    public static JsonNode one(long concertId) {
        return all().list("concerts").stream()
                .filter(concert -> concert.path("concertId").asLong() == concertId)
                .findFirst()
                .orElseThrow(() -> new AssertionError("concert " + concertId + " is not in the list"));
    }

    public static Answer dates() {
        return FrontDoor.get(Proof.none(), "/api/concerts/available-dates").expect(200);
    }

    public static Answer seats(long concertId) {
        return FrontDoor.get(Proof.none(), "/api/concerts/" + concertId + "/seats");
    }

    public static String seatStatus(long concertId, int seat) {
        return seats(concertId).expect(200).list("seats").stream()
                .filter(each -> each.path("number").asInt() == seat)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no seat " + seat))
                .path("status")
                .asString();
    }

    /** The seat map follows events: waits until it shows a seat so. */
    public static void awaitSeat(long concertId, int seat, String status, Duration atMost) {
        Awaitility.await("seat " + seat + " " + status)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> seatStatus(concertId, seat).equals(status));
    }
}
