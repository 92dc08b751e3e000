package frontrow.http;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.keeping.KeepingApplication;
import frontrow.keeping.KeepingApplication.Fate;
import frontrow.keeping.KeptAnswersTable;
import frontrow.test.TestCaller;
import frontrow.test.TestServers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One effect and one answer for each key, over real HTTP and on a real database. */
@SpringBootTest(
        classes = KeepingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=" + HttpIT.SERVICE, "frontrow.idempotency.enabled=true"})
class IdempotencyIT extends HttpIT {
    private static final Executor THREADS = task -> Thread.ofVirtual().start(task);
    private static final String NOTES = "/api/notes";

    private static JdbcClient jdbc;

    private final String key = "key-" + UUID.randomUUID();

    @BeforeAll
    static void database() {
        TestServers.Database database = TestServers.shared().createDatabase("keeping");
        System.setProperty("keeping.url", database.url());
        System.setProperty("keeping.user", database.user());
        System.setProperty("keeping.password", database.password());
        jdbc = KeptAnswersTable.in(database);
        jdbc.sql("CREATE TABLE notes (text text)").update();
    }

    @AfterAll
    static void forget() {
        System.clearProperty("keeping.url");
    }

    @AfterEach
    void openTheGate() {
        KeepingApplication.GATE.get().countDown();
    }

    @Test
    void answersARetryTheSameToTheLetterAndHasItsEffectOnce() {
        Answer first = write("once", Fate.KEPT);
        Answer again = write("once", Fate.KEPT);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers()).containsEntry("location", first.headers().get("location"));
        assertThat(first.headers().get("content-type")).startsWith("application/json");
        assertThat(again.headers())
                .containsEntry("content-type", first.headers().get("content-type"));
        assertThat(notes("once")).isEqualTo(1);
    }

    @Test
    void takesEachCallWithoutAKeyForANewOne() {
        post(NOTES, body("each", Fate.KEPT), TestCaller.HEADER, admitted(USER));
        post(NOTES, body("each", Fate.KEPT), TestCaller.HEADER, admitted(USER));

        assertThat(notes("each")).isEqualTo(2);
    }

    @Test
    void refusesTheSameKeyForAnotherBody() {
        write("this", Fate.KEPT);

        write("that", Fate.KEPT).is(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(notes("that")).isZero();
    }

    @Test
    void keepsTheKeysOfUsersApart() {
        write("shared", Fate.KEPT);

        assertThat(post(
                                NOTES,
                                body("shared", Fate.KEPT),
                                TestCaller.HEADER,
                                admitted("user-456"),
                                "Idempotency-Key",
                                key)
                        .status())
                .isEqualTo(201);
        assertThat(notes("shared")).isEqualTo(2);
    }

    @Test
    void undoesAnEffectWhoseAnswerCannotBeKept() {
        jdbc.sql("""
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not now'; END $$;
            CREATE TRIGGER refuses BEFORE INSERT ON kept_answers FOR EACH ROW EXECUTE FUNCTION refuse();
            """).update();
        try {
            assertThat(write("lost", Fate.KEPT).status()).isEqualTo(500);
        } finally {
            jdbc.sql("DROP FUNCTION refuse() CASCADE").update();
        }

        assertThat(notes("lost")).isZero();
        assertThat(write("lost", Fate.KEPT).status()).isEqualTo(201);
        assertThat(notes("lost")).isEqualTo(1);
    }

    @Test
    void tellsTheSameFinalRefusalAgainAndUndoesWhatItRefused() {
        Answer first = write("taken", Fate.TAKEN).is(409, "NOTE_TAKEN");
        Answer again = write("taken", Fate.TAKEN).is(409, "NOTE_TAKEN");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(notes("taken")).isZero();
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void keepsNothingOfWhatHadNoEffect() {
        write("busy", Fate.BUSY).is(409, "NOTE_BUSY");
        assertThat(kept()).isZero();
        write("busy", Fate.AWAY).is(503, "UNAVAILABLE");
        assertThat(kept()).isZero();

        assertThat(write("busy", Fate.KEPT).status()).isEqualTo(201);
        assertThat(notes("busy")).isEqualTo(1);
    }

    @Test
    void tellsARetryThatOvertakesItsFirstCallSoWithoutWaiting() throws Exception {
        KeepingApplication.GATE.set(new CountDownLatch(1));
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> write("slow", Fate.KEPT), THREADS);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> locksHeld() > 0);

        Answer overtaking = write("slow", Fate.KEPT).is(409, "REQUEST_IN_PROGRESS");
        assertThat(overtaking.headers()).containsEntry("retry-after", "1");

        KeepingApplication.GATE.get().countDown();
        assertThat(first.get().status()).isEqualTo(201);
        assertThat(write("slow", Fate.KEPT).body()).isEqualTo(first.get().body());
        assertThat(notes("slow")).isEqualTo(1);
    }

    @Test
    void answersARetryWhoseTokenWasSpentMeanwhileAndNothingElse() {
        Answer first = write("spent", Fate.KEPT);

        String nowOnly = TestCaller.assertion(SERVICE, USER, null);
        Answer again = post(NOTES, body("spent", Fate.KEPT), TestCaller.HEADER, nowOnly, "Idempotency-Key", key);
        assertThat(again.body()).isEqualTo(first.body());

        post(NOTES, body("new", Fate.KEPT), TestCaller.HEADER, nowOnly, "Idempotency-Key", "another-key")
                .is(401, "TOKEN_INVALID");
        assertThat(notes("new")).isZero();
    }

    @Test
    void forgetsAKeyAfterADay() {
        write("old", Fate.KEPT);
        jdbc.sql("UPDATE kept_answers SET kept_at = kept_at - interval '24 hours 1 second' WHERE idempotency_key = ?")
                .param(key)
                .update();

        write("old", Fate.KEPT);

        assertThat(notes("old")).isEqualTo(2);
        assertThat(kept()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "12345678901234567890123456789012345678901234567890123456789012345"})
    void refusesWhatIsNoKey(String notAKey) {
        post(NOTES, body("no key", Fate.KEPT), TestCaller.HEADER, admitted(USER), "Idempotency-Key", notAKey)
                .is(400, "REQUEST_INVALID")
                .blames("Idempotency-Key");
        assertThat(notes("no key")).isZero();
    }

    private Answer write(String text, Fate fate) {
        return post(NOTES, body(text, fate), TestCaller.HEADER, admitted(USER), "Idempotency-Key", key);
    }

    private static String admitted(String user) {
        return TestCaller.assertion(SERVICE, user, UUID.randomUUID().toString());
    }

    private static String body(String text, Fate fate) {
        return "{\"text\": \"" + text + "\", \"fate\": \"" + fate + "\"}";
    }

    private static long notes(String text) {
        return jdbc.sql("SELECT count(*) FROM notes WHERE text = ?")
                .param(text)
                .query(Long.class)
                .single();
    }

    private long kept() {
        return jdbc.sql("SELECT count(*) FROM kept_answers WHERE idempotency_key = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    private static long locksHeld() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                .query(Long.class)
                .single();
    }
}
