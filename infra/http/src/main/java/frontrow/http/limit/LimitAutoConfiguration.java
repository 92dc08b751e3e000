package frontrow.http.limit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Bounds what a request may carry, and how many there may be. */
@AutoConfiguration
@EnableConfigurationProperties(LimitProperties.class)
class LimitAutoConfiguration {
    /** After the caller is known. */
    private static final int BODY_ORDER = -80;

    /** Inside of what answers problems, and before anything that costs. */
    private static final int CONCURRENCY_ORDER = Ordered.HIGHEST_PRECEDENCE + 12;

    @Bean
    FilterRegistrationBean<ConcurrencyFilter> concurrencyFilter(LimitProperties properties) {
        FilterRegistrationBean<ConcurrencyFilter> registration =
                new FilterRegistrationBean<>(new ConcurrencyFilter(properties.requestsAtOnce()));
        registration.setOrder(CONCURRENCY_ORDER);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter() {
        FilterRegistrationBean<BodyLimitFilter> registration = new FilterRegistrationBean<>(new BodyLimitFilter());
        registration.setOrder(BODY_ORDER);
        return registration;
    }
}
