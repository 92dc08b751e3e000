package frontrow.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.keeping.KeptAnswersTable;
import frontrow.test.TestServers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptAnswersIT {

    private static JdbcClient jdbc;

    @BeforeAll
    static void database() {
        jdbc = KeptAnswersTable.in(TestServers.shared().createDatabase("kept"));
    }

    @Test
    void deletesTheOldestOfWhatIsTooOldAndNoMoreAtOnceThanItMay() {
        keep("old", "24 hours 1 second");
        keep("older", "25 hours");
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
