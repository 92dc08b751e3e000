package frontrow.reservation.seats;

import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.ReservationId;
import frontrow.reservation.message.ReleaseReason;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to each reservation, kept for whoever has to explain it later. */
@Repository
class ReservationHistory {

    private final JdbcClient jdbc;

    ReservationHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ReservationId reservation, Entry entry) {
        jdbc.sql("""
            INSERT INTO reservation_history (reservation_id, event, reason, payment_id, happened_at)
            VALUES (?, ?, ?, ?, ?)\
            """)
                .param(reservation.value())
                .param(entry.event().name())
                .param(entry.reason() == null ? null : entry.reason().name())
                .param(entry.payment() == null ? null : entry.payment().value())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest entry first. */
    List<Entry> of(ReservationId reservation) {
        return jdbc.sql("""
            SELECT event, reason, payment_id, happened_at FROM reservation_history
            WHERE reservation_id = ?
            ORDER BY history_id\
            """)
                .param(reservation.value())
                .query((rs, _) -> new Entry(
                        Event.valueOf(rs.getString("event")),
                        reason(rs.getString("reason")),
                        payment(rs.getObject("payment_id", UUID.class)),
                        rs.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static @Nullable ReleaseReason reason(@Nullable String name) {
        return name == null ? null : ReleaseReason.valueOf(name);
    }

    private static @Nullable PaymentId payment(@Nullable UUID id) {
        return id == null ? null : PaymentId.of(id);
    }

    /** The kinds of entries. */
    enum Event {
        HELD,
        PINNED,
        UNPINNED,
        CONFIRMED,
        AUTO_RELEASE,
        GIVEN_BACK
    }

    /** One thing that happened. */
    record Entry(
            Event event,
            @Nullable ReleaseReason reason,
            @Nullable PaymentId payment,
            Instant at) {

        static Entry of(Event event, Instant at) {
            return new Entry(event, null, null, at);
        }

        static Entry of(Event event, PaymentId payment, Instant at) {
            return new Entry(event, null, payment, at);
        }

        static Entry automaticRelease(ReleaseReason reason, @Nullable PaymentId payment, Instant at) {
            return new Entry(Event.AUTO_RELEASE, reason, payment, at);
        }
    }
}
