package frontrow.payment.process;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How patient payments are.
 *
 * @param answerWithin how long a request waits for the outcome before it is told where to find it
 * @param giveUpAfter from its start, how long a payment waits for the money to be taken; well below the pin's two minutes
 * @param resendAfter when a command that got no answer is first sent again; the time doubles from there, to five seconds
 * @param sweepInterval how often due payments are looked for
 * @param waitersAtMost requests that may wait at once; one more is told at once where to find the outcome. Fewer than the
 *     service works on at once ({@code frontrow.http.requests-at-once}), so that places are left for who looks there
 */
@Validated
@ConfigurationProperties("frontrow.payment")
public record PaymentProperties(
        @DefaultValue("3s") @DurationMin(millis = 0) @DurationMax(seconds = 30)
        Duration answerWithin,

        @DefaultValue("30s") @DurationMin(millis = 100) @DurationMax(seconds = 60)
        Duration giveUpAfter,

        @DefaultValue("1s") @DurationMin(millis = 50) @DurationMax(seconds = 5)
        Duration resendAfter,

        @DefaultValue("250ms") @DurationMin(millis = 50) @DurationMax(seconds = 5)
        Duration sweepInterval,

        @DefaultValue("400") @Min(1) @Max(100_000) int waitersAtMost) {}
