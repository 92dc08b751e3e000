package frontrow.http.time;

import frontrow.http.start.WrongSetting;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The clock, and the zone that times are shown in. */
@AutoConfiguration
class TimeAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${frontrow.clock.offset:PT0S}") String offset, Environment environment) {
        return ClockOffset.of(offset, environment).applyTo(Clock.systemUTC());
    }

    @Bean
    @ConditionalOnMissingBean
    Zoned zoned(@Value("${frontrow.zone:Asia/Seoul}") String zone) {
        try {
            return new Zoned(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw new WrongSetting("frontrow.zone", "\"" + zone + "\" is no time zone, such as Asia/Seoul");
        }
    }
}
