package frontrow.audit;

import java.time.Instant;

/** A time in which reservation-service or its database was away, by that database's clock; both ends are part of it. */
public record Outage(Instant from, Instant until) {

    public Outage {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an outage ends after it begins: " + from + " to " + until);
        }
    }

    /** Whether it touches a span of time. */
    boolean touches(Instant begin, Instant end) {
        return !from.isAfter(end) && !until.isBefore(begin);
    }
}
