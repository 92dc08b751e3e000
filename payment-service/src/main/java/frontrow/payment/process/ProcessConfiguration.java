package frontrow.payment.process;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(PaymentProperties.class)
class ProcessConfiguration {

    @Bean
    SchedulingConfigurer sweepSchedule(DueSweep sweep, PaymentProperties properties) {
        return tasks -> tasks.addFixedDelayTask(sweep::sweep, properties.sweepInterval());
    }
}
