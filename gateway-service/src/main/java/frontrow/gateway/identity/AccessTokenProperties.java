package frontrow.gateway.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How access tokens are signed.
 *
 * @param privateKey file with one private JWK on curve P-256
 * @param issuer who issues them, and whose calls they are good for
 */
@Validated
@ConfigurationProperties("frontrow.access-token")
record AccessTokenProperties(
        @NotNull Path privateKey,
        @NotBlank @DefaultValue("frontrow") String issuer) {}
