package frontrow.audit.command;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.audit.Book;
import frontrow.audit.World;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AuditCommandIT {

    private static final String UNDER_WAY =
            "INSERT INTO payments (payment_id, user_id, reservation_id, admission_id, state, asked, next_retry_at,"
                    + " version, created_at, updated_at) VALUES ('cccccccc-0000-7000-8000-000000000005', 'cem',"
                    + " 'bbbbbbbb-0000-7000-8000-000000000003', 'aaaaaaaa-0000-7000-8000-000000000003', 'PINNING', 1,"
                    + " now(), 1, '2026-05-29 07:00:00+00', now())";

    private static World world;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeAll
    static void layOutTheWorld() {
        world = new World();
    }

    @AfterEach
    void mend() {
        world.mend();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void endsWithZeroWhereEverythingHoldsAndNamesPaymentsUnderWay() {
        world.change(Book.PAYMENT, UNDER_WAY);

        assertThat(run()).isEqualTo(0);
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst())
                .isEqualTo("under way: pay-cccccccc-0000-7000-8000-000000000005 PINNING since 2026-05-29T07:00:00Z");
        assertThat(lines().getLast()).startsWith("Everything holds: 8 invariants, 1 payments under way (live, ");
    }

    @Test
    void endsWithOneAndALineForEachFinding() {
        world.change(Book.PAYMENT, UNDER_WAY);
        environment.put("FRONTROW_AUDIT_MODE", "quiet");

        assertThat(run()).isEqualTo(1);
        assertThat(lines().getFirst())
                .isEqualTo("FINDING 5 ENDINGS payment.payments[cccccccc-0000-7000-8000-000000000005]"
                        + " is PINNING and has not ended");
        assertThat(lines().getLast()).startsWith("1 findings, looked at ");
    }

    @Test
    void endsWithTwoWhereASettingIsMissingOrAServerDoesNotAnswer() {
        environment.put("FRONTROW_AUDIT_WALLET_PASSWORD", "wrong");
        assertThat(run()).isEqualTo(2);
        assertThat(lines().getFirst()).startsWith("The audit could not be held: the database of wallet can't be read");

        environment.remove("FRONTROW_AUDIT_WALLET_PASSWORD");
        environment.put("FRONTROW_AUDIT_CAPACITY", "many");
        assertThat(run()).isEqualTo(2);
        assertThat(lines().getLast()).contains("FRONTROW_AUDIT_CAPACITY");
    }

    @Test
    void endsWithTwoWhereTheTopicsAreNotThere() {
        environment.put("FRONTROW_AUDIT_TOPIC_PREFIX", "nowhere.");

        assertThat(run()).isEqualTo(2);
        assertThat(lines().getFirst()).startsWith("The audit could not be held: Kafka can't be read");
    }

    private int run() {
        Map<String, String> all = world.environment();
        all.put("FRONTROW_AUDIT_SETTLE_WITHIN", "PT0S");
        all.putAll(environment);
        PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
        return AuditMain.run(new Screen(out), new Settings(_ -> null, all::get));
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
