package frontrow.reservation.sale;

import frontrow.contracts.Topic;
import frontrow.messaging.Subscription;
import frontrow.reservation.message.IncomingMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SaleSubscription {

    @Bean
    Subscription concertEvents(Concerts concerts) {
        return new Subscription(
                Topic.CONCERT_EVENTS,
                "reservation-service",
                record -> IncomingMessages.concert(record).ifPresent(concerts::add));
    }
}
