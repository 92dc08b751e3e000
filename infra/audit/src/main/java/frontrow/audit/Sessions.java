package frontrow.audit;

import frontrow.audit.Target.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Connections to the databases, kept from one look to the next: to open them costs more than many a look. */
final class Sessions implements AutoCloseable {

    /** A service's own role is told to stop after five seconds; reading all of its books takes longer. */
    private static final String LIMITS =
            "-c transaction_timeout=10min -c idle_in_transaction_session_timeout=10min -c lock_timeout=5s";

    private static final String CONNECT_WITHIN_S = "10";

    private final Target target;
    private final Map<Book, Deque<Connection>> idle = new EnumMap<>(Book.class);
    private final List<Connection> opened = new ArrayList<>();

    Sessions(Target target) {
        this.target = target;
        for (Book book : Book.values()) {
            idle.put(book, new ArrayDeque<>());
        }
    }

    /** Takes a snapshot now; closing it gives its connection back. */
    Snapshot snapshot(Book book) {
        Deque<Connection> its = idle(book);
        try {
            Connection kept = its.poll();
            Connection connection = kept == null ? open(target.database(book)) : kept;
            // The first statement takes the snapshot.
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT 1");
            }
            return new Snapshot(connection, book.word(), () -> its.push(connection));
        } catch (SQLException failure) {
            throw new CannotAudit(
                    "the database of " + book.word() + " can't be read: " + failure.getMessage(), failure);
        }
    }

    private Deque<Connection> idle(Book book) {
        Deque<Connection> its = idle.get(book);
        if (its == null) {
            throw new IllegalStateException("every book has its sessions: " + book);
        }
        return its;
    }

    private Connection open(Database database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("ApplicationName", "frontrow-audit");
        properties.setProperty("connectTimeout", CONNECT_WITHIN_S);
        properties.setProperty("options", LIMITS);
        Connection connection = DriverManager.getConnection(database.url(), properties);
        opened.add(connection);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void close() {
        try {
            for (Connection connection : opened) {
                connection.close();
            }
        } catch (SQLException failure) {
            throw new CannotAudit("a database stopped answering", failure);
        }
    }
}
