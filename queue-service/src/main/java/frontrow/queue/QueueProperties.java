package frontrow.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator decides about the waiting room.
 *
 * @param capacity how many may be inside at once
 * @param admissionsPerSecond how fast they are let in
 * @param activeDuration how long an admission lasts unless a hold prolongs it
 * @param pollInterval how often those who wait are to ask; who doesn't for three of these leaves the line
 * @param tokenKey file that holds the key of the tokens, 32 bytes in base64
 */
@Validated
@ConfigurationProperties("frontrow.queue")
public record QueueProperties(
        @DefaultValue("500") @Min(1) @Max(1_000_000) int capacity,
        @DefaultValue("50") @Min(1) @Max(10_000) int admissionsPerSecond,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration activeDuration,
        @DefaultValue("30s") @DurationMin(seconds = 1) Duration pollInterval,
        @NotNull Path tokenKey) {

    private static final int POLLS_MISSED_BEFORE_LEAVING = 3;

    /** How long somebody may stay silent in the line before the place is lost. */
    public Duration patience() {
        return pollInterval.multipliedBy(POLLS_MISSED_BEFORE_LEAVING);
    }
}
