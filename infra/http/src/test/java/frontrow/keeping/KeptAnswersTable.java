package frontrow.keeping;

import frontrow.test.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The table of kept answers as a service's migration makes it. */
public final class KeptAnswersTable {

    private static final String MIGRATION = "/db/http/V0.3__kept_answers.sql";

    private KeptAnswersTable() {}

    /** A connection to a database, with the table made in it. */
    public static JdbcClient in(TestServers.Database database) {
        JdbcClient jdbc =
                JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        try (var migration = Objects.requireNonNull(KeptAnswersTable.class.getResourceAsStream(MIGRATION))) {
            jdbc.sql(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jdbc;
    }
}
