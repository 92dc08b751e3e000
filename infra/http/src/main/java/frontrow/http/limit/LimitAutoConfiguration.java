package frontrow.http.limit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** Bounds what a request may carry. */
@AutoConfiguration
class LimitAutoConfiguration {
    /** After the caller is known. */
    private static final int ORDER = -80;

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter() {
        FilterRegistrationBean<BodyLimitFilter> registration = new FilterRegistrationBean<>(new BodyLimitFilter());
        registration.setOrder(ORDER);
        return registration;
    }
}
