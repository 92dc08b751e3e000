package frontrow.queue;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the waiting room works inside; nobody need change these.
 *
 * @param admissionInterval pause between two looks whether somebody can be let in
 * @param sweepInterval pause between two looks for admissions whose time is over
 * @param expiryGrace how long a slot stays taken after its admission's end, so that a hold reported late can still
 *     prolong it; also how long the sweep waits after a start or a standstill
 * @param rateWindow over which span the admission rate is measured
 * @param line name of the line, part of each of its keys in Redis; the gateway knows only {@code main}
 */
@Validated
@ConfigurationProperties("frontrow.queue")
public record PaceProperties(
        @DefaultValue("100ms") @DurationMin(millis = 10) @DurationMax(seconds = 1)
        Duration admissionInterval,

        @DefaultValue("1s") @DurationMin(millis = 50) @DurationMax(seconds = 60)
        Duration sweepInterval,

        @DefaultValue("5s") @DurationMin(millis = 0) @DurationMax(seconds = 60)
        Duration expiryGrace,

        @DefaultValue("2m") @DurationMin(seconds = 1) @DurationMax(minutes = 60)
        Duration rateWindow,

        @DefaultValue("main") @Pattern(regexp = "[a-z0-9-]{1,40}")
        String line) {}
