package frontrow.concert.seatmap;

import frontrow.concert.seatmap.SeatMapMessage.CaughtUp;
import frontrow.concert.seatmap.SeatMapMessage.SeatsChanged;
import frontrow.contracts.Topic;
import frontrow.messaging.Delivery;
import frontrow.messaging.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeatMapSubscription {

    private static final String GROUP = "concert-service";

    @Bean
    Subscription seatMapFollowsReservations(Seats seats, Watermarks watermarks) {
        return new Subscription(
                Topic.RESERVATION_EVENTS,
                GROUP,
                record -> SeatMapMessages.read(record, Delivery.current().partition())
                        .ifPresent(message -> follow(message, seats, watermarks)));
    }

    private static void follow(SeatMapMessage message, Seats seats, Watermarks watermarks) {
        switch (message) {
            case SeatsChanged changed -> seats.apply(changed);
            case CaughtUp caughtUp -> watermarks.raise(caughtUp);
        }
    }
}
