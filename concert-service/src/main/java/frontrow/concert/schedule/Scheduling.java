package frontrow.concert.schedule;

import frontrow.concert.dates.CatalogueVersion;
import frontrow.concert.seatmap.Seats;
import frontrow.contracts.Topic;
import frontrow.messaging.Outbox;
import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts concerts on sale: in the catalogue, in the seat map and, by an event, with reservation-service. */
@Service
public class Scheduling {

    private static final String ADD = """
        INSERT INTO concerts (title, venue, starts_at, sale_opens_at, seats_total, seats_free)
        VALUES (:title, :venue, :startsAt, :saleOpensAt, :seats, :seats)
        RETURNING concert_id, created_at
        """;

    private final JdbcClient jdbc;
    private final Seats seats;
    private final CatalogueVersion catalogueVersion;
    private final Outbox outbox;

    Scheduling(JdbcClient jdbc, Seats seats, CatalogueVersion catalogueVersion, Outbox outbox) {
        this.jdbc = jdbc;
        this.seats = seats;
        this.catalogueVersion = catalogueVersion;
        this.outbox = outbox;
    }

    /** Puts a concert on sale, all its seats available, and answers its id. */
    @Transactional
    public long schedule(NewConcert concert) {
        ScheduledConcert scheduled = add(concert);
        long concertId = scheduled.concertId();
        seats.add(concertId, concert.seats());
        outbox.add(Topic.CONCERT_EVENTS, Long.toString(concertId), ScheduleMessages.scheduled(scheduled));
        catalogueVersion.raise();
        return concertId;
    }

    private ScheduledConcert add(NewConcert concert) {
        return jdbc.sql(ADD)
                .param("title", concert.title())
                .param("venue", concert.venue())
                .param("startsAt", Timestamp.from(concert.startsAt()))
                .param("saleOpensAt", Timestamp.from(concert.saleOpensAt()))
                .param("seats", concert.seatsTotal())
                .query((row, _) -> new ScheduledConcert(
                        row.getLong("concert_id"),
                        concert,
                        row.getTimestamp("created_at").toInstant()))
                .single();
    }
}
