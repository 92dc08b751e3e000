package frontrow.faults.system;

import frontrow.audit.Book;
import frontrow.servers.Coordinates;
import frontrow.servers.Database;
import frontrow.stack.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Properties;

/** Looks into the services' databases, past every proxy, and disturbs them from inside. */
public final class Databases {

    private static final String ANSWER_WITHIN_S = "5";

    private final Coordinates servers;

    Databases(Coordinates servers) {
        this.servers = servers;
    }

    /** What PostgreSQL's clock says. */
    public Instant now() {
        return ask(
                Service.PAYMENT,
                "SELECT clock_timestamp()",
                row -> row.getTimestamp(1).toInstant());
    }

    /** Payments that had begun by then and have not ended. */
    public long livePayments(Instant begunBefore) {
        return count(
                Service.PAYMENT,
                "SELECT count(*) FROM payments WHERE state NOT IN ('CONFIRMED', 'FAILED') AND created_at < ?",
                begunBefore);
    }

    /** Messages written by then that have not been sent, of all services. */
    public long unsent(Instant writtenBefore) {
        long unsent = 0;
        for (Book book : Book.values()) {
            unsent += count(
                    Service.valueOf(book.name()), "SELECT count(*) FROM outbox WHERE created_at < ?", writtenBefore);
        }
        return unsent;
    }

    /** Sessions of a service's role, whatever they do. */
    public long sessions(Service service) {
        return ask(
                service,
                "SELECT count(*) FROM pg_stat_activity WHERE usename = '" + service.word() + "'",
                row -> row.getLong(1));
    }

    /** A session of the superuser in a service's database, which no time limit of the service's role ends. */
    public Connection superuser(Service service) throws SQLException {
        Database admin = servers.superuser();
        return DriverManager.getConnection(
                admin.url().replaceAll("/postgres$", "/" + service.word()), properties(admin));
    }

    private long count(Service service, String sql, Instant before) {
        return ask(service, sql, row -> row.getLong(1), before);
    }

    private <T> T ask(Service service, String sql, Reader<T> reader, Instant... parameters) {
        try (Connection connection = connect(service);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setTimestamp(i + 1, Timestamp.from(parameters[i]));
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return reader.read(rows);
            }
        } catch (SQLException away) {
            throw new Unreachable("the database of " + service.word() + " doesn't answer", away);
        }
    }

    private Connection connect(Service service) throws SQLException {
        Database database = servers.database(service.word());
        Properties properties = properties(database);
        properties.setProperty("socketTimeout", ANSWER_WITHIN_S);
        return DriverManager.getConnection(database.url(), properties);
    }

    private static Properties properties(Database database) {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", ANSWER_WITHIN_S);
        properties.setProperty("ApplicationName", "frontrow-faults");
        return properties;
    }

    /** Reads the one row of an answer. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
