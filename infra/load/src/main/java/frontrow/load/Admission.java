package frontrow.load;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fan's queue token, and until when it must let them in. */
final class Admission {

    private static final Set<String> DENIALS = Set.of("TOKEN_INVALID", "TOKEN_NOT_ACTIVE");

    /** The databases' clock, by which a token ends, and this machine's may differ. */
    private static final Duration CLOCKS_DIFFER_AT_MOST = Duration.ofSeconds(5);

    private final Account account;
    private final Clock clock;
    private String token = "";
    private @Nullable OffsetDateTime activeUntil;

    Admission(Account account, Clock clock) {
        this.account = account;
        this.clock = clock;
    }

    void of(String given) {
        token = given;
        activeUntil = null;
    }

    void until(OffsetDateTime told) {
        activeUntil = told;
    }

    String token() {
        return token;
    }

    /** Whether an answer denies the admission before its time, and without a payment that may have spent it. */
    boolean isDeniedTooSoon(Operation operation, Answer answer) {
        return switch (operation) {
            case PAY -> {
                boolean tooSoon = isDenied(answer);
                account.mayHaveSpent(token);
                yield tooSoon;
            }
            case CHARGE, HOLD, GIVE_BACK -> isDenied(answer);
            case SIGN_UP, LOGIN, JOIN, PLACE, LEAVE, BALANCE, SEATS, RESERVATION, PAYMENT, SCHEDULE -> false;
        };
    }

    private boolean isDenied(Answer answer) {
        OffsetDateTime end = activeUntil;
        return DENIALS.contains(answer.code())
                && !account.hasMaybeSpent(token)
                && end != null
                && OffsetDateTime.now(clock).plus(CLOCKS_DIFFER_AT_MOST).isBefore(end);
    }
}
