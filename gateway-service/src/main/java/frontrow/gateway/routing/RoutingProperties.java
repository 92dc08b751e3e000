package frontrow.gateway.routing;

import frontrow.gateway.access.TimeLimit;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long services may take.
 *
 * @param timeLimit for most calls
 * @param longTimeLimit for payments, which wait for their outcome, and for setting up concerts
 */
@Validated
@ConfigurationProperties("frontrow.gateway")
record RoutingProperties(
        @NotNull @DefaultValue("5s") Duration timeLimit,
        @NotNull @DefaultValue("10s") Duration longTimeLimit) {

    Duration of(TimeLimit limit) {
        return switch (limit) {
            case SHORT -> timeLimit;
            case LONG -> longTimeLimit;
        };
    }
}
