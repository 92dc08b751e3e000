package frontrow.concert.schedule;

import java.time.Instant;

/** A concert that was put on sale, with the moment by the database's clock. */
record ScheduledConcert(long concertId, NewConcert concert, Instant scheduledAt) {}
