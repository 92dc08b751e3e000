package frontrow.payment.messages;

import frontrow.contracts.Topic;
import frontrow.messaging.Subscription;
import frontrow.payment.process.PaymentHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to the saga's participants. */
@Configuration(proxyBeanMethods = false)
class PaymentSubscriptions {

    private static final String GROUP = "payment-service";

    @Bean
    Subscription reservationAnswers(PaymentHandler handler) {
        return answers(Topic.RESERVATION_EVENTS, handler);
    }

    @Bean
    Subscription walletAnswers(PaymentHandler handler) {
        return answers(Topic.WALLET_EVENTS, handler);
    }

    @Bean
    Subscription queueAnswers(PaymentHandler handler) {
        return answers(Topic.QUEUE_EVENTS, handler);
    }

    private static Subscription answers(Topic topic, PaymentHandler handler) {
        return new Subscription(
                topic,
                GROUP,
                record -> PaymentMessages.read(record)
                        .ifPresent(incoming -> handler.handle(incoming.payment(), incoming.message())));
    }
}
