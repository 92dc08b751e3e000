package frontrow.messaging.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lanes whose next message the broker refuses: each waits longer after each failure, and holds up no other. */
final class HeldUpLanes {

    private static final int MOST = 1000;
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final LinkedHashMap<String, Wait> lanes = new LinkedHashMap<>();

    HeldUpLanes(InstantSource clock) {
        this.clock = clock;
    }

    void failed(String lane) {
        Wait before = lanes.get(lane);
        Duration next = before == null ? FIRST_WAIT : before.length().multipliedBy(2);
        Duration length = next.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : next;
        lanes.put(lane, new Wait(length, clock.instant().plus(length)));
        if (lanes.size() > MOST) {
            // The one that has stood here longest is simply tried again at once.
            lanes.pollFirstEntry();
        }
    }

    void passed(String lane) {
        lanes.remove(lane);
    }

    /** Those whose wait is not over. */
    Set<String> now() {
        Instant now = clock.instant();
        return lanes.entrySet().stream()
                .filter(lane -> lane.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Wait(Duration length, Instant until) {}
}
