package frontrow.http.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Shows instants in the configured zone ({@code frontrow.zone}), as answers carry them. A bean. */
public final class Zoned {
    private final ZoneId zone;

    public Zoned(ZoneId zone) {
        this.zone = zone;
    }

    public OffsetDateTime at(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    public ZoneId zone() {
        return zone;
    }
}
