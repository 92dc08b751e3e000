package frontrow.keeping;

import frontrow.http.caller.Caller;
import frontrow.http.idempotency.Retry;
import frontrow.http.problem.ErrorCode;
import frontrow.http.problem.Problem;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service whose one call leaves a row for each time that it took effect. */
@SpringBootApplication
@EnableTransactionManagement
@NullMarked
public class KeepingApplication {
    /** Holds up the effects that wait for it; none in a test that says nothing. */
    public static final AtomicReference<CountDownLatch> GATE = new AtomicReference<>(new CountDownLatch(0));

    /** What becomes of a note. */
    public enum Fate {
        KEPT,
        TAKEN,
        BUSY,
        AWAY
    }

    /** A note to write, and what is to become of it. */
    public record Note(String text, Fate fate) {}

    record Written(String text, long count) {}

    enum NoteError implements ErrorCode {
        NOTE_TAKEN(409),
        NOTE_BUSY(409);

        private final int status;

        NoteError(int status) {
            this.status = status;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String detail() {
            return "쪽지를 쓸 수 없습니다";
        }

        @Override
        public boolean isKept() {
            return this != NOTE_BUSY;
        }
    }

    @Bean
    DataSource dataSource() {
        return new DriverManagerDataSource(
                System.getProperty("keeping.url"),
                System.getProperty("keeping.user"),
                System.getProperty("keeping.password"));
    }

    @Bean
    PlatformTransactionManager transactions(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @RestController
    static class Notes {
        private final JdbcClient jdbc;

        Notes(DataSource dataSource) {
            this.jdbc = JdbcClient.create(dataSource);
        }

        @PostMapping("/api/notes")
        ResponseEntity<?> write(Caller caller, @RequestBody Note note, Retry retry) {
            return retry.answer(() -> {
                caller.requireAdmission();
                return write(note);
            });
        }

        private ResponseEntity<Written> write(Note note) {
            jdbc.sql("INSERT INTO notes VALUES (?)").param(note.text()).update();
            await();
            switch (note.fate()) {
                case TAKEN -> throw Problem.of(NoteError.NOTE_TAKEN);
                case BUSY -> throw Problem.of(NoteError.NOTE_BUSY);
                case AWAY -> throw new TransientDataAccessResourceException("away");
                case KEPT -> {
                    long count = jdbc.sql("SELECT count(*) FROM notes")
                            .query(Long.class)
                            .single();
                    return ResponseEntity.created(URI.create("/api/notes/" + count))
                            .body(new Written(note.text(), count));
                }
            }
            throw new IllegalStateException("every fate is listed");
        }

        private static void await() {
            try {
                GATE.get().await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
