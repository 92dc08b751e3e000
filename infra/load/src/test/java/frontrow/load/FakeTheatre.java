package frontrow.load;

import static frontrow.load.FakeDoor.Said.NOTHING;
import static frontrow.load.FakeDoor.Said.ok;
import static frontrow.load.FakeDoor.Said.refusal;

import frontrow.load.FakeDoor.Asked;
import frontrow.load.FakeDoor.Said;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sells seats as the system does, from memory and without a line, and loses answers of calls that were carried out. */
final class FakeTheatre implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PRICE = 30_000;

    record Payment(String id, String user, long amount) {}

    private record Reservation(String id, String user, long concert, List<Integer> seats) {
        long amount() {
            return (long) PRICE * seats.size();
        }
    }

    private final Map<String, String> users = new HashMap<>();
    private final Map<String, Long> balances = new HashMap<>();
    private final Map<Long, Integer> concerts = new LinkedHashMap<>();
    private final Map<String, Reservation> taken = new HashMap<>();
    private final Map<String, Reservation> reservations = new HashMap<>();
    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Said> kept = new HashMap<>();
    private final Predicate<Integer> losesAnswer;
    private final FakeDoor door = FakeDoor.before(this::answer);
    private Duration holdDuration = Duration.ofDays(1);
    private int calls;
    private int ids;

    /** @param losesAnswer which of all calls, counted from 1, are carried out and not answered */
    FakeTheatre(Predicate<Integer> losesAnswer) {
        this.losesAnswer = losesAnswer;
    }

    synchronized void setHoldDuration(Duration other) {
        holdDuration = other;
    }

    FakeDoor door() {
        return door;
    }

    synchronized Map<String, Payment> payments() {
        return Map.copyOf(payments);
    }

    synchronized Map<String, Long> balances() {
        return Map.copyOf(balances);
    }

    private synchronized Said answer(Asked asked) {
        calls++;
        String scope = asked.call() + " " + user(asked) + " " + asked.key();
        Said said = asked.key().isEmpty() ? perform(asked) : kept.computeIfAbsent(scope, _ -> perform(asked));
        if (said.body().contains("BALANCE_INSUFFICIENT")) {
            kept.remove(scope);
        }
        return losesAnswer.test(calls) ? NOTHING : said;
    }

    private Said perform(Asked asked) {
        String[] path = asked.call().split("[ /]+");
        return switch (path[0] + " " + path[2]) {
            case "POST users" -> path.length == 3 ? signUp(asked) : charge(asked);
            case "POST auth" -> login(asked);
            case "POST queue" -> join(asked);
            case "DELETE queue" -> ok(204, "");
            case "GET users" -> ok(200, "{\"balance\": " + balances.getOrDefault(path[3], 0L) + "}");
            case "GET concerts" -> seats(Long.parseLong(path[3]));
            case "POST reservations" -> hold(asked);
            case "GET reservations" -> ok(200, "{\"status\": \"CONFIRMED\"}");
            case "DELETE reservations" -> giveBack(path[3]);
            case "POST payments" -> pay(asked);
            case "POST admin" -> schedule(asked);
            default -> refusal(404, "NOT_FOUND");
        };
    }

    private String user(Asked asked) {
        String[] proof = asked.authorization().split(" ");
        if (proof.length < 2) {
            return "";
        }
        return proof[0].equals("Basic")
                ? new String(Base64.getDecoder().decode(proof[1]), StandardCharsets.UTF_8).split(":")[0]
                : users.getOrDefault(proof[1], "");
    }

    private Said signUp(Asked asked) {
        String user = JSON.readTree(asked.body()).path("userId").asString();
        return balances.putIfAbsent(user, 0L) == null ? ok(201, "{}") : refusal(409, "USER_EXISTS");
    }

    private Said login(Asked asked) {
        String token = "jwt-" + ++ids;
        users.put(token, user(asked));
        return ok(200, "{\"accessToken\": \"" + token + "\"}");
    }

    private Said join(Asked asked) {
        String token = new UUID(0, ++ids).toString();
        users.put(token, user(asked));
        return ok(201, """
            {"token": "%s", "status": "active", "activeUntil": "2999-01-01T00:00:00+09:00"}\
            """.formatted(token));
    }

    private Said charge(Asked asked) {
        long amount = JSON.readTree(asked.body()).path("amount").asLong();
        long balance = balances.merge(user(asked), amount, Long::sum);
        return ok(200, "{\"currentBalance\": " + balance + ", \"chargedAmount\": " + amount + "}");
    }

    private Said schedule(Asked asked) {
        long id = concerts.size() + 1L;
        concerts.put(id, JSON.readTree(asked.body()).path("seats").size());
        return ok(201, "{\"concertId\": " + id + "}");
    }

    private Said seats(long concert) {
        String seats = IntStream.rangeClosed(1, concerts.get(concert))
                .mapToObj(seat -> "{\"number\": %d, \"status\": \"%s\"}"
                        .formatted(seat, taken.containsKey(concert + "/" + seat) ? "reserved" : "available"))
                .collect(Collectors.joining(", "));
        return ok(200, "{\"seats\": [" + seats + "]}");
    }

    private Said hold(Asked asked) {
        JsonNode wish = JSON.readTree(asked.body());
        long concert = wish.path("concertId").asLong();
        List<Integer> seats = wish.has("seatNumber")
                ? List.of(wish.path("seatNumber").asInt())
                : wish.path("seatNumbers").valueStream().map(JsonNode::asInt).toList();
        if (seats.stream().anyMatch(seat -> taken.containsKey(concert + "/" + seat))) {
            return refusal(409, "SEAT_ALREADY_TAKEN");
        }
        Reservation held = new Reservation("res-" + new UUID(7, ++ids), user(asked), concert, seats);
        seats.forEach(seat -> taken.put(concert + "/" + seat, held));
        reservations.put(held.id(), held);
        return ok(
                201,
                "{\"reservationId\": \"%s\", \"seatNumbers\": %s, \"amount\": %d, \"expiresAt\": \"%s\"}"
                        .formatted(
                                held.id(),
                                seats,
                                held.amount(),
                                OffsetDateTime.now(ZoneOffset.UTC).plus(holdDuration)));
    }

    private Said giveBack(String id) {
        return taken.values().removeIf(held -> held.id().equals(id))
                ? ok(204, "")
                : refusal(404, "RESERVATION_UNKNOWN");
    }

    private Said pay(Asked asked) {
        Reservation held = reservations.get(
                JSON.readTree(asked.body()).path("reservationId").asString());
        long left = balances.get(held.user()) - held.amount();
        if (left < 0) {
            return refusal(400, "BALANCE_INSUFFICIENT");
        }
        balances.put(held.user(), left);
        Payment paid = new Payment("pay-" + new UUID(7, ++ids), held.user(), held.amount());
        payments.put(paid.id(), paid);
        return ok(
                200,
                "{\"paymentId\": \"%s\", \"reservationId\": \"%s\", \"amount\": %d, \"status\": \"CONFIRMED\"}"
                        .formatted(paid.id(), held.id(), held.amount()));
    }

    @Override
    public void close() {
        door.close();
    }
}
