package frontrow.http.caller;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where a service finds whom to believe.
 *
 * @param publicKeys file with a JWK set; a service needs it
 */
@ConfigurationProperties("frontrow.assertion")
record AssertionProperties(@Nullable Path publicKeys) {}
