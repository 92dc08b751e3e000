package frontrow.load;

import java.util.Set;

/** The calls that buyers make, each with the answers that the contract lists for it. */
public enum Operation {
    SIGN_UP,
    LOGIN,
    JOIN,
    PLACE,
    LEAVE,
    CHARGE,
    BALANCE,
    SEATS,
    HOLD,
    RESERVATION,
    GIVE_BACK,
    PAY,
    PAYMENT,
    SCHEDULE;

    private static final Set<String> OVERLOAD = Set.of("429 TOO_MANY_REQUESTS", "503 UNAVAILABLE");
    private static final String TOKEN_INVALID = "401 TOKEN_INVALID";
    private static final String NOT_ACTIVE = "403 TOKEN_NOT_ACTIVE";
    private static final String IN_PROGRESS = "409 REQUEST_IN_PROGRESS";
    private static final String NO_CONCERT = "404 CONCERT_UNKNOWN";

    String method() {
        return switch (this) {
            case SIGN_UP, LOGIN, JOIN, CHARGE, HOLD, PAY, SCHEDULE -> "POST";
            case PLACE, BALANCE, SEATS, RESERVATION, PAYMENT -> "GET";
            case LEAVE, GIVE_BACK -> "DELETE";
        };
    }

    /** Whether the contract lists such an answer: a success, a refusal of this operation, or one for overload. */
    boolean lists(int status, String code) {
        String told = status + " " + code;
        return successes().contains(status) || refusals().contains(told) || OVERLOAD.contains(told);
    }

    private Set<Integer> successes() {
        return switch (this) {
            case SIGN_UP, HOLD, SCHEDULE -> Set.of(201);
            case JOIN -> Set.of(200, 201);
            case PAY -> Set.of(200, 202);
            case LOGIN, CHARGE, PLACE, BALANCE, SEATS, RESERVATION, PAYMENT -> Set.of(200);
            case LEAVE, GIVE_BACK -> Set.of(204);
        };
    }

    private Set<String> refusals() {
        return switch (this) {
            case SIGN_UP -> Set.of("409 USER_EXISTS");
            case PLACE, LEAVE -> Set.of(TOKEN_INVALID);
            case SEATS -> Set.of(NO_CONCERT);
            case CHARGE -> Set.of(TOKEN_INVALID, NOT_ACTIVE, IN_PROGRESS);
            case HOLD ->
                Set.of(
                        TOKEN_INVALID,
                        NOT_ACTIVE,
                        IN_PROGRESS,
                        NO_CONCERT,
                        "404 SEAT_UNKNOWN",
                        "409 SEAT_ALREADY_TAKEN",
                        "409 SEAT_BUSY",
                        "409 SALE_NOT_OPEN");
            case GIVE_BACK ->
                Set.of(
                        TOKEN_INVALID,
                        NOT_ACTIVE,
                        "404 RESERVATION_UNKNOWN",
                        "409 PAYMENT_IN_PROGRESS",
                        "409 ALREADY_PAID");
            case PAY ->
                Set.of(
                        TOKEN_INVALID,
                        NOT_ACTIVE,
                        IN_PROGRESS,
                        "400 BALANCE_INSUFFICIENT",
                        "400 RESERVATION_INVALID",
                        "409 TOKEN_IN_USE");
            case LOGIN, JOIN, BALANCE, RESERVATION, PAYMENT, SCHEDULE -> Set.of();
        };
    }
}
