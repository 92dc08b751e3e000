package frontrow.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** Makes databases and their roles, as the superuser. */
final class PostgresAdmin {

    static final String SUPERUSER = "postgres";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** A stopped process must not hold a row for ever. */
    private static final List<String> SESSION_LIMITS =
            List.of("transaction_timeout", "idle_in_transaction_session_timeout", "lock_timeout");

    private static final String SESSION_LIMIT = "5s";

    private final int port;
    private final String password;

    PostgresAdmin(int port, String password) {
        this.port = port;
        this.password = password;
    }

    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            // Refused until it is up: that is the answer.
            return false;
        }
    }

    /** Makes the role and its database where they don't exist, and sets password and limits in any case. */
    Database ensure(String name, String rolePassword, boolean limited) {
        checkName(name);
        try (Connection connection = connect()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                execute(connection, "CREATE ROLE " + name + " LOGIN");
            }
            execute(connection, "ALTER ROLE " + name + " PASSWORD '" + rolePassword + "'");
            for (String limit : limited ? SESSION_LIMITS : List.<String>of()) {
                execute(connection, "ALTER ROLE " + name + " SET " + limit + " = '" + SESSION_LIMIT + "'");
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE " + name + " OWNER " + name);
            }
            return new Database(name, url(name), name, rolePassword);
        } catch (SQLException e) {
            throw new PartFailedException("The database " + name + " can't be made: " + e.getMessage(), e);
        }
    }

    /** Drops the database with its contents, whoever is connected, so that it can be made anew. */
    void drop(String name) {
        checkName(name);
        try (Connection connection = connect()) {
            execute(connection, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new PartFailedException("The database " + name + " can't be dropped: " + e.getMessage(), e);
        }
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url("postgres"), properties);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
