package frontrow.http;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.test.TestCaller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class StartIT {
    @Test
    void stopsWithoutKeysToKnowTheGatewayBy(CapturedOutput output) {
        assertThat(start("--spring.application.name=probe-service")).isFalse();
        assertThat(output).contains("The property frontrow.assertion.public-keys is not right: it names no file");
    }

    @Test
    void stopsWithAFileThatIsNotThere(CapturedOutput output) {
        assertThat(start("--spring.application.name=p", "--frontrow.assertion.public-keys=/nowhere/keys.json"))
                .isFalse();
        assertThat(output).contains("the file /nowhere/keys.json can't be read");
    }

    @Test
    void stopsWithAZoneThatIsNone(CapturedOutput output) {
        assertThat(start(
                        "--spring.application.name=p",
                        "--frontrow.zone=Mars/Olympus",
                        "--frontrow.assertion.public-keys=" + TestCaller.publicKeys()))
                .isFalse();
        assertThat(output).contains("The property frontrow.zone is not right: \"Mars/Olympus\" is no time zone");
    }

    @Test
    void stopsInProductionWithAClockThatIsWrongOnPurpose(CapturedOutput output) {
        assertThat(start(
                        "--spring.application.name=p",
                        "--spring.profiles.active=production",
                        "--frontrow.clock.offset=-PT5M",
                        "--frontrow.assertion.public-keys=" + TestCaller.publicKeys()))
                .isFalse();
        assertThat(output)
                .contains("The property frontrow.clock.offset is not right: it is PT-5M in the profile production,"
                        + " and a wrong clock is for tests alone.");
    }

    @Test
    void movesTheClockOfTheService() {
        String[] arguments = {
            "--server.port=0",
            "--spring.application.name=p",
            "--frontrow.clock.offset=PT5M",
            "--frontrow.assertion.public-keys=" + TestCaller.publicKeys()
        };
        Instant before = Clock.systemUTC().instant();

        try (ConfigurableApplicationContext context = SpringApplication.run(ProbeApplication.class, arguments)) {
            assertThat(context.getBean(Clock.class).instant())
                    .isBetween(
                            before.plus(Duration.ofMinutes(5)),
                            Clock.systemUTC().instant().plus(Duration.ofMinutes(5)));
        }
    }

    @Test
    void needsNoPublicKeysInTheGateway() {
        assertThat(start(
                        "--spring.application.name=gateway-service", "--frontrow.assertion.private-key=/some/key.json"))
                .isTrue();
    }

    @Test
    void takesNobodyForTheGatewayBecauseOfAnEmptyKey() {
        assertThat(start("--spring.application.name=p", "--frontrow.assertion.private-key="))
                .isFalse();
    }

    private static boolean start(String... arguments) {
        String[] all = Stream.concat(Arrays.stream(arguments), Stream.of("--server.port=0"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = SpringApplication.run(ProbeApplication.class, all)) {
            return context.isActive();
        } catch (RuntimeException _) {
            return false;
        }
    }
}
