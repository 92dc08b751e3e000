package frontrow.e2e.stage;

import frontrow.stack.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The services' own databases, for reading: what an auditor would look at after the buyers are gone. */
public final class Books {

    private Books() {}

    /** Whether reservation-service knows the concert with all its seats. */
    public static boolean isOnSale(long concertId) {
        return number(Service.RESERVATION, "SELECT count(*) FROM concerts WHERE concert_id = ?", concertId) == 1;
    }

    /** Live holds, pins and confirmations of a seat. */
    public static long liveHolds(long concertId, int seat) {
        return number(
                Service.RESERVATION,
                "SELECT count(*) FROM reservation_seats WHERE concert_id = ? AND seat_number = ? AND live",
                concertId,
                seat);
    }

    /** How many seats of a concert are not free. */
    public static long seatsTaken(long concertId) {
        return number(
                Service.RESERVATION,
                "SELECT count(*) FROM seats WHERE concert_id = ? AND status <> 'AVAILABLE'",
                concertId);
    }

    public static boolean isReleased(String reservationId) {
        return reservationIs(reservationId, "RELEASED");
    }

    /** Whether a reservation is in this state: {@code HELD}, {@code PINNED}, {@code CONFIRMED}, {@code RELEASED}. */
    public static boolean reservationIs(String reservationId, String status) {
        return number(
                        Service.RESERVATION,
                        "SELECT count(*) FROM reservations WHERE reservation_id = ? AND status = ?",
                        uuid(reservationId),
                        status)
                == 1;
    }

    /** Whether a pin's time is over by the database's clock, seen by reservation-service or not. */
    public static boolean pinIsOver(String reservationId) {
        String over = "SELECT count(*) FROM reservations WHERE reservation_id = ? AND pinned_until < clock_timestamp()";
        return number(Service.RESERVATION, over, uuid(reservationId)) == 1;
    }

    /** Whether a payment has come to this state of the saga. */
    public static boolean paymentIs(String paymentId, String state) {
        String there = "SELECT count(*) FROM payments WHERE payment_id = ? AND state = ?";
        return number(Service.PAYMENT, there, uuid(paymentId), state) == 1;
    }

    /** Payments that are in this state of the saga now. */
    public static long paymentsIn(String state) {
        return number(Service.PAYMENT, "SELECT count(*) FROM payments WHERE state = ?", state);
    }

    /** Payments that have not ended. */
    public static long paymentsUnderWay() {
        return number(Service.PAYMENT, "SELECT count(*) FROM payments WHERE state NOT IN ('CONFIRMED', 'FAILED')");
    }

    /** Payments that were begun before this moment of the database's clock and have not ended. */
    public static long paymentsUnderWaySince(Instant moment) {
        return number(Service.PAYMENT, """
            SELECT count(*) FROM payments WHERE state NOT IN ('CONFIRMED', 'FAILED') AND created_at < ?\
            """, moment.atOffset(ZoneOffset.UTC));
    }

    /** Messages that a service has not handed to Kafka yet. */
    public static long outbox(Service service) {
        return number(service, "SELECT count(*) FROM outbox");
    }

    /** Milliseconds from a hold's deadline to its release, both by the database's clock. */
    public static long releasedAfterDeadlineMs(String reservationId) {
        return number(Service.RESERVATION, """
            SELECT (extract(epoch FROM settled_at - expires_at) * 1000)::bigint
            FROM reservations WHERE reservation_id = ? AND status = 'RELEASED'\
            """, uuid(reservationId));
    }

    public static long ledgerEntries(String paymentId, String type) {
        return number(
                Service.WALLET,
                "SELECT count(*) FROM wallet_entries WHERE payment_id = ? AND type = ?",
                uuid(paymentId),
                type);
    }

    /** The sum of a user's ledger. */
    public static long sumOfLedger(String userId) {
        return number(Service.WALLET, """
            SELECT coalesce(sum(CASE type WHEN 'DEBIT' THEN -amount_won ELSE amount_won END), 0)
            FROM wallet_entries WHERE user_id = ?\
            """, userId);
    }

    /** Of these users: the most who were ever inside at one moment. */
    public static long mostInsideAtOnce(List<String> userIds) {
        return number(Service.QUEUE, """
            WITH visits AS (
                SELECT activated_at AS began, coalesce(ended_at, 'infinity') AS ended
                FROM admissions WHERE user_id = ANY (?) AND activated_at IS NOT NULL)
            SELECT coalesce(max((SELECT count(*) FROM visits v
                WHERE v.began <= w.began AND w.began < v.ended)), 0)
            FROM visits w\
            """, (Object) userIds.toArray(String[]::new));
    }

    /** These users in the order in which they joined, and in the order in which they were let in. */
    public static List<List<String>> ordersOfLine(List<String> userIds) {
        String by = "SELECT user_id FROM admissions WHERE user_id = ANY (?) AND activated_at IS NOT NULL ORDER BY ";
        Object users = userIds.toArray(String[]::new);
        return List.of(
                texts(Service.QUEUE, by + "line_place", users),
                texts(Service.QUEUE, by + "activated_at, line_place", users));
    }

    /** Locks a seat's row as a hold in mid-transaction does; closing the connection lets go. */
    public static Connection lockSeat(long concertId, int seat) throws SQLException {
        Connection connection = Stage.database(Service.RESERVATION);
        connection.setAutoCommit(false);
        try (PreparedStatement lock = connection.prepareStatement(
                "SELECT 1 FROM seats WHERE concert_id = ? AND seat_number = ? FOR UPDATE")) {
            lock.setLong(1, concertId);
            lock.setInt(2, seat);
            lock.executeQuery();
        }
        return connection;
    }

    private static UUID uuid(String prefixed) {
        return UUID.fromString(prefixed.substring("res-".length()));
    }

    private static long number(Service service, String sql, Object... parameters) {
        return Long.parseLong(texts(service, sql, parameters).getFirst());
    }

    /** The first column of what a service's database answers. */
    private static List<String> texts(Service service, String sql, Object... parameters) {
        try (Connection connection = Stage.database(service);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i] instanceof String[] array) {
                    statement.setArray(i + 1, connection.createArrayOf("text", array));
                } else {
                    statement.setObject(i + 1, parameters[i]);
                }
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException failure) {
            throw new AssertionError("the books of " + service + " can't be read", failure);
        }
    }
}
