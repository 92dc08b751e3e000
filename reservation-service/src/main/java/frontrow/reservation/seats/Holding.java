package frontrow.reservation.seats;

import frontrow.http.problem.Problem;
import frontrow.redis.AdvisoryLocks;
import frontrow.redis.LockAttempt;
import frontrow.reservation.ReservationError;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds seats for a user, all that are asked for or none. */
@Component
class Holding {

    /** Longer than a hold takes; a lock whose holder died is gone after it. */
    private static final Duration LOCK_TTL = Duration.ofSeconds(3);

    private final SalesDesk desk;
    private final AdvisoryLocks advisoryLocks;
    private final SeatLocks seatLocks;
    private final NewHolds newHolds;
    private final TransactionTemplate transactions;

    Holding(
            SalesDesk desk,
            AdvisoryLocks advisoryLocks,
            SeatLocks seatLocks,
            NewHolds newHolds,
            TransactionTemplate transactions) {
        this.desk = desk;
        this.advisoryLocks = advisoryLocks;
        this.seatLocks = seatLocks;
        this.newHolds = newHolds;
        this.transactions = transactions;
    }

    /** @throws Problem if the seats can't be held, or not at once */
    Hold hold(SeatWish wish) {
        desk.check(wish);
        // Redis only keeps the crowd from the database, which alone decides: without it, holds go on.
        try (LockAttempt attempt = advisoryLocks.tryAll(lockKeys(wish), LOCK_TTL)) {
            return switch (attempt.outcome()) {
                case BUSY -> throw busy();
                case TAKEN, REDIS_AWAY -> settle(wish);
            };
        }
    }

    private Hold settle(SeatWish wish) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> newHolds.add(wish, seatLocks.lock(wish))));
        } catch (LockNotHad _) {
            throw busy();
        }
    }

    private static Problem busy() {
        return Problem.of(ReservationError.SEAT_BUSY).header("Retry-After", "1");
    }

    private static List<String> lockKeys(SeatWish wish) {
        return wish.numbers().stream()
                .map(number -> "seat_lock:%d:%d".formatted(wish.concertId(), number))
                .toList();
    }
}
