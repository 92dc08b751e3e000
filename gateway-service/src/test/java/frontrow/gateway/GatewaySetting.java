package frontrow.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import frontrow.test.TestCaller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The gateway's own settings in tests: keys, cheap hashes, the demo admin, short time limits. */
final class GatewaySetting implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = Map.of(
                "frontrow.assertion.private-key", TestCaller.privateKey().toString(),
                "frontrow.access-token.private-key", accessTokenKey().toString(),
                "frontrow.demo.enabled", "true",
                "frontrow.passwords.memory-kib", "64",
                "frontrow.passwords.iterations", "1",
                "frontrow.passwords.wait-limit", "10s",
                "frontrow.gateway.time-limit", "2s",
                "frontrow.gateway.long-time-limit", "3s");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("gateway", properties));
    }

    private static Path accessTokenKey() {
        try {
            Path file = Files.createTempFile("access-token", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    new ECKeyGenerator(Curve.P_256).keyID("access").generate().toJSONString());
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }
}
