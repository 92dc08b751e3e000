package frontrow.payment.store;

import frontrow.contracts.value.PaymentId;
import frontrow.payment.process.BookedPayment;
import frontrow.payment.process.BookedPayment.Tally;
import frontrow.payment.process.BookedPayment.Times;
import frontrow.payment.process.PaymentBooks;
import frontrow.payment.process.Reminder;
import frontrow.payment.process.StateName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code payments}, read for operators. */
@Repository
class PaymentBookTable implements PaymentBooks {

    /** By the index of what is due, which holds the live ones alone: they are few, and those that ended are many. */
    private static final String LIVE = "(SELECT * FROM payments WHERE next_retry_at IS NOT NULL OFFSET 0) AS live";

    private static final List<StateName> LIVE_STATES =
            Stream.of(StateName.values()).filter(StateName::isLive).toList();
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    PaymentBookTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BookedPayment> oldest(
            @Nullable StateName state, Duration olderThan, @Nullable PaymentId after, int atMost) {
        List<StateName> states = state == null ? LIVE_STATES : List.of(state);
        // Ids are UUIDv7: their order is the order of making.
        return jdbc.sql("""
            SELECT *, now() AS now FROM %s
            WHERE payment_id > :after AND created_at <= now() - CAST(:olderThan AS interval) AND state IN (:states)
            ORDER BY payment_id LIMIT :atMost
            """.formatted(LIVE_STATES.containsAll(states) ? LIVE : "payments"))
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("olderThan", olderThan.toString())
                .param("states", states.stream().map(StateName::name).toList())
                .param("atMost", atMost)
                .query(PaymentBookTable::booked)
                .list();
    }

    @Override
    public List<Tally> live() {
        Map<StateName, Tally> found = jdbc
                .sql("""
                    SELECT state, count(*) AS count,
                        CAST(floor(extract(epoch FROM now() - min(created_at))) AS bigint) AS oldest_seconds
                    FROM %s GROUP BY state
                    """.formatted(LIVE))
                .query((row, _) -> new Tally(
                        StateName.valueOf(row.getString("state")),
                        row.getLong("count"),
                        Duration.ofSeconds(row.getLong("oldest_seconds"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Tally::state, Function.identity()));
        return LIVE_STATES.stream()
                .map(state -> found.getOrDefault(state, new Tally(state, 0, null)))
                .toList();
    }

    @Override
    public Optional<BookedPayment> find(PaymentId id) {
        return jdbc.sql("SELECT *, clock_timestamp() AS now FROM payments WHERE payment_id = :id")
                .param("id", id.value())
                .query(PaymentBookTable::booked)
                .optional();
    }

    private static BookedPayment booked(ResultSet row, int rowNumber) throws SQLException {
        Times times = new Times(
                PaymentColumns.instant(row, "created_at"),
                PaymentColumns.instant(row, "updated_at"),
                PaymentColumns.instant(row, "state_since"),
                PaymentColumns.instant(row, "now"));
        Reminder reminder = new Reminder(
                row.getInt("asked"),
                PaymentColumns.instantOrNull(row, "next_retry_at"),
                PaymentColumns.instantOrNull(row, "deadline_at"));
        return new BookedPayment(PaymentColumns.payment(row, rowNumber), times, reminder);
    }
}
