package frontrow.http.caller;

import com.nimbusds.jose.jwk.JWKSet;
import frontrow.http.problem.ProblemWriter;
import frontrow.http.start.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Believes only the gateway; switched off in the gateway itself, which is known by its private key. */
@AutoConfiguration
@Conditional(CallerAutoConfiguration.NotTheGateway.class)
@EnableConfigurationProperties(AssertionProperties.class)
class CallerAutoConfiguration {
    /** After Spring Security's chain and before everything that looks at the request itself. */
    private static final int ORDER = -90;

    private static final String PRIVATE_KEY = "frontrow.assertion.private-key";
    private static final String PUBLIC_KEYS = "frontrow.assertion.public-keys";

    @Bean
    FilterRegistrationBean<AssertionFilter> assertionFilter(
            AssertionProperties properties,
            @Value("${spring.application.name:}") String service,
            Clock clock,
            ProblemWriter writer) {
        AssertionVerifier verifier = verifier(properties.publicKeys(), nameOf(service), clock);
        FilterRegistrationBean<AssertionFilter> registration =
                new FilterRegistrationBean<>(new AssertionFilter(verifier, writer));
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }
        };
    }

    private static AssertionVerifier verifier(@Nullable Path file, String service, Clock clock) {
        if (file == null) {
            throw new WrongSetting(
                    PUBLIC_KEYS, "it names no file with the gateway's public keys, without which anybody could call");
        }
        try {
            return new AssertionVerifier(JWKSet.parse(Files.readString(file)), service, clock);
        } catch (IOException e) {
            throw new WrongSetting(PUBLIC_KEYS, "the file " + file + " can't be read");
        } catch (ParseException | IllegalArgumentException e) {
            throw new WrongSetting(PUBLIC_KEYS, file + " holds no set of public keys: " + e.getMessage());
        }
    }

    private static String nameOf(String service) {
        if (service.isBlank()) {
            throw new WrongSetting("spring.application.name", "assertions are made out to it, so it can't be empty");
        }
        return service;
    }

    /** An empty private key makes no gateway: such a process must still know whom to believe, or stop. */
    static final class NotTheGateway implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty(PRIVATE_KEY, "").isBlank();
        }
    }
}
