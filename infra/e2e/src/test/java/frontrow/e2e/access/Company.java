package frontrow.e2e.access;

import frontrow.e2e.stage.Admin;
import frontrow.e2e.stage.Answer;
import frontrow.e2e.stage.Fan;
import frontrow.e2e.stage.FrontDoor;
import frontrow.e2e.stage.FrontDoor.Proof;
import frontrow.test.AccessTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The callers of the access table, in a room of few places: an owner with a reservation and a payment, another who is inside as
 * well, and one who waits. What a call uses up, such as a place in line or a hold, is made good before the next.
 */
final class Company {
    private static final int SEATS = 500;
    private static final long PRICE = 10_000;

    private final long concertId = Admin.concert(SEATS, PRICE);
    private final Fan owner = Fan.inside();
    private final Fan other = Fan.inside();
    private final List<Fan> letInMeanwhile = new ArrayList<>();
    private Fan waiting = Fan.signUp();
    private String spentToken = "";
    private String paymentId = "";
    private String reservationId = "";
    private int seat;

    Company() {
        owner.withBalance(1_000_000);
        buys();
    }

    /** What a caller shows, as the table calls it. */
    Proof proofOf(String caller) {
        return switch (caller) {
            case "nobody" -> Proof.none();
            case "waiting" -> Proof.bearer(waitingToken());
            case "active" -> inside(owner).admission();
            case "spent" -> Proof.bearer(spentToken);
            case "owner" -> owner.identity();
            case "other" -> other.identity();
            case "other active" -> inside(other).admission();
            case "admin" -> Admin.ADMIN;
            default -> throw new IllegalArgumentException("nobody is called " + caller);
        };
    }

    /** A path of the table with the ids of what the owner has. */
    String filled(String path) {
        return path.replace("{userId}", owner.userId())
                .replace("{concertId}", String.valueOf(concertId))
                .replace("{reservationId}", path.contains("{reservationId}") ? heldByOwner() : "")
                .replace("{paymentId}", paymentId)
                .replace("{id}", "9223372036854775807");
    }

    /** A body with which the call would do something. */
    String bodyFor(String method, String path) {
        if (!method.equals("POST")) {
            return "";
        }
        return switch (path) {
            case "/api/users" -> "{\"userId\": \"fan-" + UUID.randomUUID() + "\", \"password\": \"correct-horse-9\"}";
            case "/api/auth/login", "/api/queue/token" -> "";
            case "/api/reservations" -> "{\"concertId\": " + concertId + ", \"seatNumber\": " + nextSeat() + "}";
            case "/api/users/{userId}/balance" -> "{\"amount\": 10000}";
            case "/api/payments" -> "{\"reservationId\": \"" + heldByOwner() + "\"}";
            case "/api/admin/concerts" -> """
                {"title": "한밤의 합주", "venue": "한강홀", "startsAt": "2030-01-01T19:00:00+09:00",
                 "saleOpensAt": "2026-01-01T00:00:00+09:00", "seatCount": 1, "price": 10000}\
                """;
            default -> "{\"reason\": \"a test of who may\"}";
        };
    }

    /** Makes good what a call has used up, where that can be told from its answer alone. */
    void afterwards(String caller, Row row, Answer answer) {
        if (row.endpoint().equals("POST /api/reservations") && answer.status() == 201) {
            Fan holder = caller.equals("active") ? owner : other;
            holder.giveBack(answer.text("reservationId")).expect(204);
        }
        if (row.endpoint().equals("POST /api/payments") && answer.status() == 200) {
            spentToken = owner.token();
        }
        if (row.endpoint().equals("POST /api/queue/token") && caller.equals("admin")) {
            leave(answer.text("token"));
        }
    }

    private void buys() {
        String paid = owner.holds(concertId, nextSeat());
        spentToken = owner.token();
        paymentId = owner.paid(paid).expect(200).text("paymentId");
    }

    private String heldByOwner() {
        boolean held = !reservationId.isEmpty()
                && owner.reservation(reservationId).expect(200).text("status").equals("HELD");
        if (!held) {
            reservationId = inside(owner).holds(concertId, nextSeat());
        }
        return reservationId;
    }

    /** Those who wait, or were let in instead, make room for this fan. */
    private Fan inside(Fan fan) {
        if (fan.status().status() == 200) {
            return fan;
        }
        letInMeanwhile.forEach(Fan::leave);
        letInMeanwhile.clear();
        waiting.leave();
        return fan.admitted();
    }

    private String waitingToken() {
        while (!waiting.join().text("status").equals("waiting")) {
            letInMeanwhile.add(waiting);
            waiting = Fan.signUp();
        }
        return waiting.token();
    }

    private static void leave(String token) {
        FrontDoor.delete(Proof.bearer(token), "/api/queue/token");
    }

    private int nextSeat() {
        seat++;
        return seat;
    }
}
