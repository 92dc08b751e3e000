package frontrow.e2e.stage;

import frontrow.e2e.stage.FrontDoor.Proof;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Somebody who wants seats. Does what a browser would, and hands the answers to the test. */
public final class Fan {

    private static final String PASSWORD = "correct-horse-9";
    private static final Duration ADMITTED_WITHIN = Duration.ofSeconds(30);
    private static final Queue<Fan> WITH_A_TOKEN = new ConcurrentLinkedQueue<>();

    private final String userId;
    private final Proof identity;
    private volatile String token = "";

    private Fan(String userId) {
        this.userId = userId;
        this.identity = Proof.basic(userId, PASSWORD);
    }

    /** A new fan with an account. */
    public static Fan signUp() {
        Fan fan = new Fan("fan-" + UUID.randomUUID());
        patiently(() -> signUp(fan.userId, PASSWORD)).expect(201);
        return fan;
    }

    public static Answer signUp(String userId, String password) {
        return FrontDoor.post(
                Proof.none(), "/api/users", "{\"userId\": \"" + userId + "\", \"password\": \"" + password + "\"}");
    }

    /** A new fan who has been let in. */
    public static Fan inside() {
        return signUp().admitted();
    }

    /** A new fan who has been let in, whatever it took. */
    public static Fan persistent() {
        Fan fan = new Fan("fan-" + UUID.randomUUID());
        Answer signedUp = Persistence.ask(() -> signUp(fan.userId, PASSWORD));
        if (signedUp.status() != 409) {
            // A repeated call may find that the one before it was heard.
            signedUp.expect(201);
        }
        Answer joined = Persistence.ask(fan::join);
        if (!joined.text("status").equals("active")) {
            Eventually.holds(
                    "admission of " + fan,
                    () -> Persistence.ask(fan::status).text("status").equals("active"));
        }
        return fan;
    }

    /** Many fans who have been let in. */
    public static List<Fan> inside(int count) {
        List<Callable<Fan>> signUps = IntStream.range(0, count)
                .<Callable<Fan>>mapToObj(_ -> Fan::inside)
                .toList();
        return Crowd.all(signUps);
    }

    /** Everyone with a token gives it back, so that the next test finds the house empty. */
    static void allLeave() {
        List<Callable<Answer>> leaving = WITH_A_TOKEN.stream()
                .<Callable<Answer>>map(fan -> () -> patiently(fan::leave))
                .toList();
        WITH_A_TOKEN.clear();
        Crowd.all(leaving);
    }

    public String userId() {
        return userId;
    }

    public Proof identity() {
        return identity;
    }

    /** The queue token as proof of admission. */
    public Proof admission() {
        return Proof.bearer(token);
    }

    public String token() {
        return token;
    }

    // The line

    /** Joins the line and keeps the token. */
    public Answer join() {
        Answer joined = FrontDoor.post(identity, "/api/queue/token", "");
        if (joined.status() == 200 || joined.status() == 201) {
            token = joined.text("token");
            WITH_A_TOKEN.add(this);
        }
        return joined;
    }

    public Answer status() {
        return FrontDoor.get(admission(), "/api/queue/status");
    }

    public Answer leave() {
        return FrontDoor.delete(admission(), "/api/queue/token");
    }

    /** Joins, and asks until let in. */
    public Fan admitted() {
        if (!patiently(this::join).text("status").equals("active")) {
            awaitAdmission();
        }
        return this;
    }

    public void awaitAdmission() {
        Awaitility.await("admission of " + userId)
                .atMost(ADMITTED_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> status().expect(200).text("status").equals("active"));
    }

    /** Tries again what was refused for overload, as a browser does that obeys Retry-After. */
    public static Answer patiently(Callable<Answer> call) {
        return Awaitility.await("an answer other than 503")
                .atMost(ADMITTED_WITHIN)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(call, answer -> answer.status() != 503);
    }

    // The wallet

    public Answer charge(long amount) {
        return charge("{\"amount\": " + amount + "}");
    }

    public Answer charge(String body) {
        return FrontDoor.post(admission(), "/api/users/" + userId + "/balance", body);
    }

    /** Charged with so much. */
    public Fan withBalance(long amount) {
        Persistence.write(this, "/api/users/" + userId + "/balance", "{\"amount\": " + amount + "}")
                .expect(200);
        return this;
    }

    public long balance() {
        return wallet().expect(200).number("balance");
    }

    public Answer wallet() {
        return FrontDoor.get(identity, "/api/users/" + userId + "/balance");
    }

    public Answer walletHistory(String query) {
        return FrontDoor.get(identity, "/api/users/" + userId + "/balance/history" + query);
    }

    // Seats

    /** Asks for seats of a concert. */
    public Answer hold(long concertId, int... seats) {
        return hold(wish(concertId, seats));
    }

    private static String wish(long concertId, int... seats) {
        String wanted = seats.length == 1
                ? "\"seatNumber\": " + seats[0]
                : "\"seatNumbers\": "
                        + Arrays.stream(seats).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
        return "{\"concertId\": " + concertId + ", " + wanted + "}";
    }

    public Answer hold(String body) {
        return FrontDoor.post(admission(), "/api/reservations", body);
    }

    /** Holds seats for sure; the reservation's id. */
    public String holds(long concertId, int... seats) {
        return Persistence.write(this, "/api/reservations", wish(concertId, seats))
                .expect(201)
                .text("reservationId");
    }

    public Answer reservation(String reservationId) {
        return FrontDoor.get(identity, "/api/reservations/" + reservationId);
    }

    public Answer reservations() {
        return FrontDoor.get(identity, "/api/reservations");
    }

    public Answer giveBack(String reservationId) {
        return FrontDoor.delete(admission(), "/api/reservations/" + reservationId);
    }

    // Payment

    public Answer pay(String reservationId) {
        return FrontDoor.post(admission(), "/api/payments", "{\"reservationId\": \"" + reservationId + "\"}");
    }

    /** Pays, and asks for the outcome where it takes longer than an answer may; the payment once it has ended. */
    public Answer paid(String reservationId) {
        Answer answer = patiently(() -> pay(reservationId));
        return answer.status() == 202 ? paymentEnded(answer.text("paymentId")) : answer;
    }

    public Answer payments() {
        return FrontDoor.get(identity, "/api/payments");
    }

    /** Pays without waiting for the outcome. */
    public Answer payWithoutWaiting(String reservationId) {
        return FrontDoor.post(
                admission(),
                "/api/payments",
                "{\"reservationId\": \"" + reservationId + "\"}",
                "Prefer",
                "respond-async");
    }

    public Answer payment(String paymentId) {
        return FrontDoor.get(identity, "/api/payments/" + paymentId);
    }

    /** The payment once it has ended, however it did. */
    public Answer paymentEnded(String paymentId) {
        return Awaitility.await("end of " + paymentId)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> payment(paymentId).expect(200),
                        answer -> !answer.text("status").equals("PROCESSING"));
    }

    @Override
    public String toString() {
        return userId;
    }
}
