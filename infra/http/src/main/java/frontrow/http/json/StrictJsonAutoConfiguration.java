package frontrow.http.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/**
 * Reads what clients send strictly. What other programs answer to us is read by the application's own mapper, which a new
 * member doesn't disturb.
 */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
class StrictJsonAutoConfiguration {
    /** Last, so that it replaces the converter that Boot sets. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJson() {
        return builder -> builder.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.mapper()));
    }

    @Bean
    AnswerJson answerJson() {
        return new AnswerJson(StrictJson.mapper());
    }

    @Bean
    StrictNumbers strictNumbers() {
        return new StrictNumbers();
    }
}
