package frontrow.queue.token;

import frontrow.http.start.WrongSetting;
import frontrow.queue.QueueProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    QueueTokens queueTokens(QueueProperties properties) {
        return new QueueTokens(read(properties.tokenKey()));
    }

    private static byte[] read(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == QueueTokens.KEY_BYTES) {
                return key;
            }
        } catch (IOException | IllegalArgumentException _) {
            // The sentence below says it all, and leaves the key out.
        }
        throw new WrongSetting(
                "frontrow.queue.token-key", file + " must be a file of " + QueueTokens.KEY_BYTES + " bytes in base64");
    }
}
