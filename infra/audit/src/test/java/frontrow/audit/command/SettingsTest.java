package frontrow.audit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.audit.Book;
import frontrow.audit.Circumstances;
import frontrow.audit.Mode;
import frontrow.audit.Outage;
import frontrow.audit.Target;
import frontrow.audit.command.Settings.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    SettingsTest() {
        for (Book book : Book.values()) {
            String word = book.word().toUpperCase(Locale.ROOT);
            environment.put("FRONTROW_AUDIT_" + word + "_URL", "jdbc:postgresql://db/" + book.word());
            environment.put("FRONTROW_AUDIT_" + word + "_PASSWORD", "secret of " + book.word());
        }
        environment.put("FRONTROW_AUDIT_KAFKA", "kafka:9092");
        environment.put("FRONTROW_AUDIT_REGISTRY", "http://registry/apis/ccompat/v7");
    }

    @Test
    void readsASystemFromTheEnvironment() {
        Target target = settings().target();

        assertThat(target.databases().get(Book.WALLET))
                .isEqualTo(new Target.Database("jdbc:postgresql://db/wallet", "wallet", "secret of wallet"));
        assertThat(target.broker()).isNotNull();
        assertThat(target.broker().bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(target.broker().topicPrefix(Book.WALLET)).isEmpty();
    }

    @Test
    void prefersAPropertyButForPasswords() {
        properties.put("frontrow.audit.wallet.user", "auditor");
        properties.put("frontrow.audit.topic-prefix", "blue.");
        properties.put("frontrow.audit.wallet.password", "seen by everybody");

        Target target = settings().target();

        assertThat(target.databases().get(Book.WALLET))
                .isEqualTo(new Target.Database("jdbc:postgresql://db/wallet", "auditor", "secret of wallet"));
        assertThat(target.broker()).isNotNull();
        assertThat(target.broker().topicPrefix(Book.WALLET)).isEqualTo("blue.");
    }

    @Test
    void auditsALiveSystemOfTheDefaultCapacityUnlessToldOtherwise() {
        assertThat(settings().circumstances().mode()).isEqualTo(Mode.LIVE);
        assertThat(settings().circumstances().known().capacity()).isEqualTo(500);
        assertThat(settings().circumstances().known().outages()).isNull();

        environment.put("FRONTROW_AUDIT_MODE", "quiet");
        environment.put("FRONTROW_AUDIT_CAPACITY", "20");
        environment.put("FRONTROW_AUDIT_SETTLE_WITHIN", "PT1M");
        environment.put(
                "FRONTROW_AUDIT_OUTAGES",
                "2026-05-29T15:30:00+09:00/2026-05-29T15:31:00+09:00,"
                        + " 2026-05-28T15:30:00+09:00/2026-05-28T15:31:00+09:00");
        Circumstances circumstances = settings().circumstances();

        assertThat(circumstances.mode()).isEqualTo(Mode.QUIET);
        assertThat(circumstances.settleWithin()).isEqualTo(Duration.ofMinutes(1));
        assertThat(circumstances.known().capacity()).isEqualTo(20);
        assertThat(circumstances.known().outages())
                .containsExactly(
                        new Outage(Instant.parse("2026-05-28T06:30:00Z"), Instant.parse("2026-05-28T06:31:00Z")),
                        new Outage(Instant.parse("2026-05-29T06:30:00Z"), Instant.parse("2026-05-29T06:31:00Z")));
    }

    @Test
    void takesWhatAClientOfTheBrokerMustKnowFromAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("client.properties"), "security.protocol=SSL\n");
        environment.put("FRONTROW_AUDIT_KAFKA_CLIENT", file.toString());

        Target target = settings().target();

        assertThat(target.broker()).isNotNull();
        assertThat(target.broker().client()).containsExactly(Map.entry("security.protocol", "SSL"));
    }

    @Test
    void namesTheSettingThatIsMissingOrWrong() {
        environment.remove("FRONTROW_AUDIT_QUEUE_PASSWORD");
        assertThatThrownBy(() -> settings().target())
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("FRONTROW_AUDIT_QUEUE_PASSWORD");

        environment.put("FRONTROW_AUDIT_QUEUE_PASSWORD", "secret");
        environment.remove("FRONTROW_AUDIT_KAFKA");
        assertThatThrownBy(() -> settings().target()).hasMessageContaining("frontrow.audit.kafka");

        environment.put("FRONTROW_AUDIT_OUTAGES", "yesterday");
        assertThatThrownBy(() -> settings().circumstances()).hasMessageContaining("FRONTROW_AUDIT_OUTAGES");
        environment.put("FRONTROW_AUDIT_OUTAGES", "2026-05-29T15:31:00+09:00/2026-05-29T15:30:00+09:00");
        assertThatThrownBy(() -> settings().circumstances()).hasMessageContaining("FRONTROW_AUDIT_OUTAGES");

        environment.put("FRONTROW_AUDIT_MODE", "loud");
        assertThatThrownBy(() -> settings().circumstances()).hasMessageContaining("FRONTROW_AUDIT_MODE");
    }

    @Test
    void keepsPasswordsOutOfWhatIsPrinted() {
        assertThat(settings().target().toString()).doesNotContain("secret");
    }

    private Settings settings() {
        return new Settings(properties::get, environment::get);
    }
}
