package frontrow.queue.admission;

import frontrow.queue.PaceProperties;
import frontrow.queue.QueueProperties;
import frontrow.queue.estimate.AdmissionRate;
import frontrow.queue.estimate.WaitEstimator;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {
    /** The measured rate is believed once the line has moved for this part of the window: 10 s of 2 min. */
    private static final int PART_OF_WINDOW = 12;

    @Bean
    WaitEstimator waitEstimator(QueueProperties properties, PaceProperties pace) {
        return new WaitEstimator(
                new AdmissionRate(
                        properties.admissionsPerSecond(), Duration.ofSeconds(1).toMillis()),
                new AdmissionRate(
                        properties.capacity(), properties.activeDuration().toMillis()),
                pace.rateWindow().dividedBy(PART_OF_WINDOW),
                properties.pollInterval());
    }
}
