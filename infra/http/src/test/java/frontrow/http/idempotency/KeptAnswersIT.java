package frontrow.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.test.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class KeptAnswersIT {

    private static JdbcClient jdbc;

    @BeforeAll
    static void database() throws IOException {
        TestServers.Database database = TestServers.shared().createDatabase("kept");
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        try (var migration = KeptAnswersIT.class.getResourceAsStream("/db/http/V0.3__kept_answers.sql")) {
            jdbc.sql(new String(migration.readAllBytes(), StandardCharsets.UTF_8))
                    .update();
        }
    }

    @Test
    void deletesTheOldestOfWhatIsTooOldAndNoMoreAtOnceThanItMay() {
        keep("older", "25 hours");
        keep("old", "24 hours 1 second");
        keep("new", "23 hours");
        KeptAnswers answers = new KeptAnswers(jdbc);

        assertThat(answers.deleteOld(1)).isEqualTo(1);
        assertThat(keys()).containsExactlyInAnyOrder("old", "new");
        assertThat(answers.deleteOld(10)).isEqualTo(1);
        assertThat(keys()).containsExactly("new");
        assertThat(answers.deleteOld(10)).isZero();
    }

    private static void keep(String key, String age) {
        jdbc.sql("INSERT INTO kept_answers (user_id, method, path, idempotency_key, body_sha256, subject, kept_at)"
                        + " VALUES ('fan', 'POST', '/api/notes', :key, sha256('body'), 'subject',"
                        + " clock_timestamp() - :age::interval)")
                .param("key", key)
                .param("age", age)
                .update();
    }

    private static List<String> keys() {
        return jdbc.sql("SELECT idempotency_key FROM kept_answers")
                .query(String.class)
                .list();
    }
}
