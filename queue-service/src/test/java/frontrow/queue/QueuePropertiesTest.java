package frontrow.queue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QueuePropertiesTest {
    private static final Path KEY = Path.of("key");

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void takesTheDefaultsOfTheHouse() {
        assertThat(wrong(new QueueProperties(500, 50, Duration.ofMinutes(10), Duration.ofSeconds(30), KEY)))
                .isEmpty();
    }

    @Test
    void namesWhatMakesNoSense() {
        assertThat(wrong(new QueueProperties(0, 50, Duration.ofMinutes(10), Duration.ofSeconds(30), KEY)))
                .isEqualTo("capacity");
        assertThat(wrong(new QueueProperties(500, 0, Duration.ofMinutes(10), Duration.ofSeconds(30), KEY)))
                .isEqualTo("admissionsPerSecond");
        assertThat(wrong(new QueueProperties(500, 50, Duration.ZERO, Duration.ofSeconds(30), KEY)))
                .isEqualTo("activeDuration");
        assertThat(wrong(new QueueProperties(500, 50, Duration.ofMinutes(10), Duration.ofMillis(1), KEY)))
                .isEqualTo("pollInterval");
    }

    @Test
    void waitsForThreePollsBeforeAPlaceIsLost() {
        assertThat(new QueueProperties(500, 50, Duration.ofMinutes(10), Duration.ofSeconds(30), KEY).patience())
                .isEqualTo(Duration.ofSeconds(90));
    }

    private String wrong(QueueProperties properties) {
        return validator.validate(properties).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .reduce("", String::concat);
    }
}
