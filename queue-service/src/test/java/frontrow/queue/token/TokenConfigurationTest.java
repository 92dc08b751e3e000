package frontrow.queue.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.http.start.WrongSetting;
import frontrow.queue.QueueProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenConfigurationTest {
    @TempDir
    Path directory;

    @Test
    void readsTheKeyFromItsFile() throws IOException {
        Path file = file(Base64.getEncoder().encodeToString(new byte[32]) + "\n");

        assertThat(new TokenConfiguration().queueTokens(properties(file))).isNotNull();
    }

    @Test
    void namesThePropertyWhenTheFileIsMissing() {
        assertThatThrownBy(() -> new TokenConfiguration().queueTokens(properties(directory.resolve("none"))))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("frontrow.queue.token-key");
    }

    @Test
    void refusesAKeyThatIsTooShortWithoutShowingIt() throws IOException {
        String key = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3, 4});

        assertThatThrownBy(() -> new TokenConfiguration().queueTokens(properties(file(key))))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("32 bytes in base64")
                .hasMessageNotContaining(key);
    }

    @Test
    void refusesWhatIsNotBase64() throws IOException {
        Path file = file("not base64!");

        assertThatThrownBy(() -> new TokenConfiguration().queueTokens(properties(file)))
                .isInstanceOf(WrongSetting.class);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("key"), content);
    }

    private static QueueProperties properties(Path key) {
        return new QueueProperties(500, 50, Duration.ofMinutes(10), Duration.ofSeconds(30), key);
    }
}
