package frontrow.reservation.watermark;

import frontrow.http.timer.RepeatedTask;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WatermarkConfiguration {

    /** Readers promise to follow within a second. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    RepeatedTask watermarkTask(Watermarks watermarks) {
        return new RepeatedTask("watermark", PAUSE, watermarks::raise);
    }
}
