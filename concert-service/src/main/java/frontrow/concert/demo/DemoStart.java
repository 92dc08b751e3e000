package frontrow.concert.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Makes the demo concerts as soon as the service stands, and tries again while the schema registry is still away. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "frontrow.demo.enabled", havingValue = "true")
class DemoStart implements SchedulingConfigurer {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final DemoConcerts concerts;
    private final AtomicBoolean made = new AtomicBoolean();

    DemoStart(DemoConcerts concerts) {
        this.concerts = concerts;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addTriggerTask(this::make, context -> {
            Instant last = context.lastCompletion();
            return made.get() ? null : last == null ? context.getClock().instant() : last.plus(BETWEEN_TRIES);
        });
    }

    private void make() {
        concerts.makeOnce();
        made.set(true);
    }
}
