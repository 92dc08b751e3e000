package frontrow.load;

import java.util.Set;

/** The calls that buyers make, each with the answers that the contract lists for it. */
public enum Operation {
    SIGN_UP("POST", Set.of(201), Set.of("409 USER_EXISTS")),
    JOIN("POST", Set.of(200, 201), Set.of()),
    PLACE("GET", Set.of(200), Set.of(Answers.TOKEN_INVALID)),
    LEAVE("DELETE", Set.of(204), Set.of(Answers.TOKEN_INVALID)),
    CHARGE("POST", Set.of(200), Set.of(Answers.TOKEN_INVALID, Answers.NOT_ACTIVE, Answers.IN_PROGRESS)),
    BALANCE("GET", Set.of(200), Set.of()),
    SEATS("GET", Set.of(200), Set.of(Answers.NO_CONCERT)),
    HOLD(
            "POST",
            Set.of(201),
            Set.of(
                    Answers.TOKEN_INVALID,
                    Answers.NOT_ACTIVE,
                    Answers.IN_PROGRESS,
                    Answers.NO_CONCERT,
                    "404 SEAT_UNKNOWN",
                    "409 SEAT_ALREADY_TAKEN",
                    "409 SEAT_BUSY",
                    "409 SALE_NOT_OPEN")),
    RESERVATION("GET", Set.of(200), Set.of()),
    GIVE_BACK(
            "DELETE",
            Set.of(204),
            Set.of(
                    Answers.TOKEN_INVALID,
                    Answers.NOT_ACTIVE,
                    "404 RESERVATION_UNKNOWN",
                    "409 PAYMENT_IN_PROGRESS",
                    "409 ALREADY_PAID")),
    PAY(
            "POST",
            Set.of(200, 202),
            Set.of(
                    Answers.TOKEN_INVALID,
                    Answers.NOT_ACTIVE,
                    Answers.IN_PROGRESS,
                    "400 BALANCE_INSUFFICIENT",
                    "400 RESERVATION_INVALID",
                    "409 TOKEN_IN_USE")),
    PAYMENT("GET", Set.of(200), Set.of()),
    SCHEDULE("POST", Set.of(201), Set.of());

    private final String method;
    private final Set<Integer> successes;
    private final Set<String> refusals;

    Operation(String method, Set<Integer> successes, Set<String> refusals) {
        this.method = method;
        this.successes = successes;
        this.refusals = refusals;
    }

    String method() {
        return method;
    }

    /** Whether the contract lists such an answer: a success of its own, a refusal of its own, or one for overload. */
    boolean lists(int status, String code) {
        String told = status + " " + code;
        return successes.contains(status) || refusals.contains(told) || Answers.OVERLOAD.contains(told);
    }

    /** Refusals that several operations share. */
    private static final class Answers {
        static final String TOKEN_INVALID = "401 TOKEN_INVALID";
        static final String NOT_ACTIVE = "403 TOKEN_NOT_ACTIVE";
        static final String IN_PROGRESS = "409 REQUEST_IN_PROGRESS";
        static final String NO_CONCERT = "404 CONCERT_UNKNOWN";
        static final Set<String> OVERLOAD = Set.of("429 TOO_MANY_REQUESTS", "503 UNAVAILABLE");
    }
}
