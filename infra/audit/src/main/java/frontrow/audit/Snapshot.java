package frontrow.audit;

import frontrow.audit.Target.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;

/** One database as it was at one moment. Nothing can be written through it. */
final class Snapshot implements AutoCloseable {

    private static final int FETCHED_AT_ONCE = 1_000;

    /** A service's own role is told to stop after five seconds; reading all of its books takes longer. */
    private static final String LIMITS =
            "-c transaction_timeout=10min -c idle_in_transaction_session_timeout=10min -c lock_timeout=5s";

    private static final String CONNECT_WITHIN_S = "10";

    private final Connection connection;
    private final String name;

    private Snapshot(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Takes the snapshot now. */
    static Snapshot of(Book book, Database database) {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("ApplicationName", "frontrow-audit");
        properties.setProperty("connectTimeout", CONNECT_WITHIN_S);
        properties.setProperty("options", LIMITS);
        try {
            Connection connection = DriverManager.getConnection(database.url(), properties);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            // The first statement takes the snapshot.
            try (Statement statement = connection.createStatement();
                    ResultSet taken = statement.executeQuery("SELECT 1")) {
                taken.next();
            }
            return new Snapshot(connection, book.word());
        } catch (SQLException failure) {
            throw new CannotAudit(
                    "the database of " + book.word() + " can't be read: " + failure.getMessage(), failure);
        }
    }

    /** The rows of a query, to be closed by the caller. */
    <T> Rows<T> rows(String sql, Function<Row, T> reader, Object... parameters) {
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setFetchSize(FETCHED_AT_ONCE);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return new Rows<>(statement, reader);
        } catch (SQLException failure) {
            throw new CannotAudit("the database of " + name + " refuses: " + failure.getMessage(), failure);
        }
    }

    /** Shows each row of a query. */
    void each(String sql, Consumer<Row> reader, Object... parameters) {
        Function<Row, Row> show = row -> {
            reader.accept(row);
            return row;
        };
        try (Rows<Row> rows = rows(sql, show, parameters)) {
            Row shown;
            do {
                shown = rows.next();
            } while (shown != null);
        }
    }

    @Override
    public void close() {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException failure) {
            throw new CannotAudit("the database of " + name + " stopped answering", failure);
        }
    }
}
