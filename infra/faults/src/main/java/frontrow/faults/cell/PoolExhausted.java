package frontrow.faults.cell;

import frontrow.faults.system.RunningSystem;
import frontrow.stack.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Somebody else's transaction holds every table of a service locked, so that each statement waits, and with it the
 * connection that it came by, until the pool has none left.
 */
final class PoolExhausted implements Fault {

    /** Locking one table after the other may lose a deadlock against transactions of the service. */
    private static final int TRIES = 10;

    private static final String TABLES =
            "SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename";

    private final Service service;

    PoolExhausted(Service service) {
        this.service = service;
    }

    @Override
    public Runnable strike(RunningSystem system, RandomGenerator choices) {
        Connection locker = lock(system);
        return () -> {
            try {
                // Ends the transaction with it; a database that died meanwhile has done so itself.
                locker.close();
            } catch (SQLException failure) {
                throw new IllegalStateException("the tables of " + service.word() + " stay locked", failure);
            }
        };
    }

    private Connection lock(RunningSystem system) {
        SQLException last = new SQLException("never tried");
        for (int i = 0; i < TRIES; i++) {
            try {
                return tryToLock(system);
            } catch (SQLException refused) {
                last = refused;
            }
        }
        throw new IllegalStateException("the tables of " + service.word() + " can't be locked", last);
    }

    private Connection tryToLock(RunningSystem system) throws SQLException {
        Connection connection = system.databases().superuser(service);
        try {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                String tables = String.join(", ", tables(statement));
                statement.execute("LOCK TABLE " + tables + " IN ACCESS EXCLUSIVE MODE");
            }
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
