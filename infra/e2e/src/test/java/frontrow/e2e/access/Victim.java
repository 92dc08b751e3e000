package frontrow.e2e.access;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Somebody with money, a hold and a place inside, whom attackers want to be. */
final class Victim {
    private static final long MONEY = 100_000;

    private final long concertId = Admin.concert(50, 10_000);
    private final Fan fan = Fan.inside().withBalance(MONEY);
    private final String reservationId = fan.holds(concertId, 1);

    Fan fan() {
        return fan;
    }

    long concertId() {
        return concertId;
    }

    String reservationId() {
        return reservationId;
    }

    /** What one would do with the victim's queue token, shown like that. */
    Map<String, Callable<Answer>> callsWith(Proof proof) {
        return new TreeMap<>(Map.of(
                "place in line", () -> FrontDoor.get(proof, "/api/queue/status"),
                "leave", () -> FrontDoor.delete(proof, "/api/queue/token"),
                "hold", () -> FrontDoor.post(proof, "/api/reservations", wish()),
                "give back", () -> FrontDoor.delete(proof, "/api/reservations/" + reservationId),
                "charge", () -> FrontDoor.post(proof, wallet(), "{\"amount\": 10000}"),
                "pay", () -> FrontDoor.post(proof, "/api/payments", "{\"reservationId\": \"" + reservationId + "\"}")));
    }

    /** What one would do as the victim, or as the administrator, with an access token like that. */
    Map<String, Callable<Answer>> callsAs(Proof proof) {
        return new TreeMap<>(Map.of(
                "balance", () -> FrontDoor.get(proof, wallet()),
                "reservation", () -> FrontDoor.get(proof, "/api/reservations/" + reservationId),
                "join", () -> FrontDoor.post(proof, "/api/queue/token", ""),
                "summary", () -> FrontDoor.get(proof, "/api/admin/payments/summary")));
    }

    /** What asks for a seat that is free. */
    String wish() {
        return "{\"concertId\": " + concertId + ", \"seatNumber\": 2}";
    }

    String wallet() {
        return "/api/users/" + fan.userId() + "/balance";
    }

    /** Fails unless everything is as it was. */
    void expectUnharmed() {
        assertThat(fan.balance()).isEqualTo(MONEY);
        assertThat(fan.status().expect(200).text("status")).isEqualTo("active");
        List<String> reservations = fan.reservations().expect(200).list("reservations").stream()
                .map(each -> each.path("reservationId").asString() + " "
                        + each.path("status").asString())
                .toList();
        assertThat(reservations).containsExactly(reservationId + " HELD");
        assertThat(fan.payments().expect(200).list("payments")).isEmpty();
    }
}
