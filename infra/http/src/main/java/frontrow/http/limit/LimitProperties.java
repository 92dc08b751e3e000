package frontrow.http.limit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a process takes on.
 *
 * @param requestsAtOnce requests that are worked on at once; one more is answered 503 with {@code Retry-After}. Each costs a
 *     virtual thread and a body of 64 KiB at most
 */
@Validated
@ConfigurationProperties("frontrow.http")
record LimitProperties(
        @DefaultValue("500") @Min(1) @Max(100_000) int requestsAtOnce) {}
