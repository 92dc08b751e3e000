package frontrow.gateway.health;

import frontrow.gateway.upstream.Service;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows the services' states in the health of the stack. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    /** Appears as {@code services}, with one part for each of them. */
    @Bean
    CompositeHealthContributor servicesHealthContributor(StackStates states) {
        return CompositeHealthContributor.fromMap(
                Arrays.stream(Service.values()).collect(Collectors.toMap(Service::label, Function.identity())),
                service -> indicator(states, service));
    }

    private static HealthIndicator indicator(StackStates states, Service service) {
        return () -> Health.status(states.of(service)).build();
    }
}
