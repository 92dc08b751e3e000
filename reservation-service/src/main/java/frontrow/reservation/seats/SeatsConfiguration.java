package frontrow.reservation.seats;

import frontrow.contracts.Topic;
import frontrow.http.timer.RepeatedTask;
import frontrow.messaging.Subscription;
import frontrow.reservation.ReservationProperties;
import frontrow.reservation.message.IncomingMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeatsConfiguration {

    @Bean
    Subscription reservationCommands(PaymentCommands commands) {
        return new Subscription(
                Topic.RESERVATION_COMMANDS,
                "reservation-service",
                record -> IncomingMessages.command(record).ifPresent(commands::handle));
    }

    @Bean
    RepeatedTask sweepTask(Sweep sweep, ReservationProperties properties) {
        return new RepeatedTask("sweep", properties.sweepInterval(), sweep::run);
    }
}
