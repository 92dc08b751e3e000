package frontrow.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The row at which a cursor stands. */
final class Row {

    private final ResultSet cursor;

    Row(ResultSet cursor) {
        this.cursor = cursor;
    }

    String text(String column) {
        return present(column, textOrNull(column));
    }

    @Nullable
    String textOrNull(String column) {
        return read(column, cursor::getString);
    }

    long number(String column) {
        return present(column, numberOrNull(column));
    }

    @Nullable
    Long numberOrNull(String column) {
        return read(column, name -> {
            long number = cursor.getLong(name);
            return cursor.wasNull() ? null : number;
        });
    }

    /** Whether a column is true; one without a value is not. */
    boolean flag(String column) {
        return "t".equals(textOrNull(column));
    }

    Instant instant(String column) {
        return present(column, instantOrNull(column));
    }

    @Nullable
    Instant instantOrNull(String column) {
        OffsetDateTime time = read(column, name -> cursor.getObject(name, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    /** The elements of an array of text; none where there is no array. */
    List<String> texts(String column) {
        Array array = read(column, cursor::getArray);
        return array == null ? List.of() : List.of(present(column, read(column, _ -> (String[]) array.getArray())));
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("no value in " + column);
        }
        return value;
    }

    private static <T> @Nullable T read(String column, Getter<T> getter) {
        try {
            return getter.get(column);
        } catch (SQLException failure) {
            throw new CannotAudit("the column " + column + " can't be read", failure);
        }
    }

    private interface Getter<T> {
        @Nullable
        T get(String column) throws SQLException;
    }
}
