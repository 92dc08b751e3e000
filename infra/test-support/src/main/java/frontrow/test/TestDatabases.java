package frontrow.test;

import frontrow.test.TestServers.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes databases on one PostgreSQL server. */
final class TestDatabases {

    private static final String DEMO_PASSWORD = "test-only";

    private TestDatabases() {}

    /**
     * Makes a database and the role that owns it, with the time limits that every service's role has.
     *
     * @param serverUrl such as {@code jdbc:postgresql://127.0.0.1:5432/}
     */
    static Database create(String serverUrl, String superuser, String password, String hint) {
        String name = Database.uniqueName(hint);
        try (Connection connection = DriverManager.getConnection(serverUrl + "postgres", superuser, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + DEMO_PASSWORD + "'");
            for (String limit :
                    new String[] {"transaction_timeout", "idle_in_transaction_session_timeout", "lock_timeout"}) {
                statement.execute("ALTER ROLE " + name + " SET " + limit + " = '5s'");
            }
            statement.execute("CREATE DATABASE " + name + " OWNER " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("the test database " + name + " can't be made", failure);
        }
        return new Database(serverUrl + name, name, DEMO_PASSWORD);
    }
}
