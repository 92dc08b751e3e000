package frontrow.http.time;

import frontrow.http.start.Production;
import frontrow.http.start.WrongSetting;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.springframework.core.env.Environment;

/**
 * How far a service's clock is wrong ({@code frontrow.clock.offset}), for tests of what happens then. What asks the machine
 * itself for the time isn't moved: new ids, log lines, timestamps that Kafka's client gives.
 */
record ClockOffset(Duration length) {
    private static final String PROPERTY = "frontrow.clock.offset";

    /** @throws WrongSetting if the text is no ISO-8601 duration, or moves the clock in production */
    static ClockOffset of(String text, Environment environment) {
        ClockOffset offset = new ClockOffset(parse(text));
        if (!offset.length.isZero()) {
            Production.refuse(
                    environment,
                    PROPERTY,
                    "it is " + offset.length + " in the profile production, and a wrong clock is for tests alone");
        }
        return offset;
    }

    Clock applyTo(Clock clock) {
        return Clock.offset(clock, length);
    }

    private static Duration parse(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongSetting(PROPERTY, "\"" + text + "\" is no ISO-8601 duration, such as PT5M or -PT5M");
        }
    }
}
