package frontrow.gateway.upstream;

import frontrow.http.caller.AssertionSigner;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** What the gateway needs to tell the services who is calling. */
@Configuration(proxyBeanMethods = false)
class AssertionConfiguration {

    /**
     * The key of the assertions.
     *
     * @param privateKey file with one private JWK on curve P-256
     */
    @Validated
    @ConfigurationProperties("frontrow.assertion")
    record AssertionProperties(@NotNull Path privateKey) {}

    @Bean
    AssertionSigner assertionSigner(AssertionProperties properties, Clock clock) {
        return new AssertionSigner(properties.privateKey(), clock);
    }
}
