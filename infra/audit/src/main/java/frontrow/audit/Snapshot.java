package frontrow.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;

/** One database as it was at one moment. Nothing can be written through it. */
final class Snapshot implements AutoCloseable {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final Connection connection;
    private final String name;
    private final Runnable giveBack;

    /** @param giveBack where the connection goes once this is closed */
    Snapshot(Connection connection, String name, Runnable giveBack) {
        this.connection = connection;
        this.name = name;
        this.giveBack = giveBack;
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
        } catch (SQLException failure) {
            throw new CannotAudit("the database of " + name + " stopped answering", failure);
        }
        giveBack.run();
    }
}
