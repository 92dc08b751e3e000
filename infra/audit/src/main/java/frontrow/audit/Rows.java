package frontrow.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a query, a few at a time in memory. */
final class Rows<T> implements AutoCloseable {

    private final PreparedStatement statement;
    private final ResultSet cursor;
    private final Function<Row, T> reader;
    private final Row row;

    Rows(PreparedStatement statement, Function<Row, T> reader) throws SQLException {
        this.statement = statement;
        this.cursor = statement.executeQuery();
        this.reader = reader;
        this.row = new Row(cursor);
    }

    /** The next row, or null after the last. */
    @Nullable
    T next() {
        try {
            return cursor.next() ? reader.apply(row) : null;
        } catch (SQLException failure) {
            throw new CannotAudit("the database stopped answering", failure);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException failure) {
            throw new CannotAudit("the database stopped answering", failure);
        }
    }
}
