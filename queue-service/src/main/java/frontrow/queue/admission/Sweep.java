package frontrow.queue.admission;

import frontrow.queue.PaceProperties;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** The longer beat: ends admissions whose time is over, and those of users who stopped asking. */
@Component
class Sweep {
    private static final Duration STANDSTILL = Duration.ofSeconds(3);

    private final CatchUp catchUp;
    private final Housekeeping housekeeping;
    private final LineKeeping lineKeeping;

    Sweep(InstantSource clock, PaceProperties pace, Housekeeping housekeeping, LineKeeping lineKeeping) {
        this.catchUp =
                new CatchUp(clock, pace.expiryGrace(), pace.sweepInterval().plus(STANDSTILL));
        this.housekeeping = housekeeping;
        this.lineKeeping = lineKeeping;
    }

    void run() {
        if (catchUp.isDone()) {
            housekeeping.endTimedOut();
        }
        lineKeeping.closeAbandoned();
    }
}
