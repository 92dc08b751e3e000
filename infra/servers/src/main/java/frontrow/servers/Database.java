package frontrow.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One database and the role that owns it.
 *
 * @param url for JDBC, without credentials
 */
public record Database(String name, String url, String user, String password) {

    /** Opens a connection as the owner. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Names the database; the password stays out of logs. */
    @Override
    public String toString() {
        return "Database[" + name + ", " + url + "]";
    }
}
