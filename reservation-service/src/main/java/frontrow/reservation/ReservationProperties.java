package frontrow.reservation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an operator may set ({@code frontrow.reservation.…}).
 *
 * @param holdDuration how long seats are kept for who held them
 * @param pinDuration how long a payment under way may keep them, whatever is left of the hold
 * @param seatsPerHold the most seats that one request may hold
 * @param sweepInterval pause between two looks for holds and pins that ran out; at most a second, as the release is
 *     promised within one
 */
@Validated
@ConfigurationProperties("frontrow.reservation")
public record ReservationProperties(
        @DefaultValue("5m") @DurationMin(seconds = 1) @DurationMax(hours = 24)
        Duration holdDuration,

        @DefaultValue("2m") @DurationMin(seconds = 1) @DurationMax(hours = 24)
        Duration pinDuration,

        @DefaultValue("6") @Min(1) @Max(100) int seatsPerHold,

        @DefaultValue("500ms") @DurationMin(millis = 10) @DurationMax(seconds = 1)
        Duration sweepInterval) {}
