package frontrow.queue.admission;

import frontrow.contracts.Topic;
import frontrow.contracts.queue.ExpireToken;
import frontrow.contracts.reservation.SeatsHeld;
import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;
import frontrow.messaging.Subscription;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What we hear from the other services, in our own words. */
@Configuration(proxyBeanMethods = false)
class IncomingMessages {
    private static final String GROUP = "queue-service";

    @Bean
    Subscription queueCommands(Spending spending) {
        return new Subscription(Topic.QUEUE_COMMANDS, GROUP, record -> onCommand(record, spending));
    }

    @Bean
    Subscription reservationEvents(Prolonging prolonging) {
        return new Subscription(Topic.RESERVATION_EVENTS, GROUP, record -> onReservationEvent(record, prolonging));
    }

    private static void onCommand(SpecificRecord record, Spending spending) {
        switch (record) {
            case ExpireToken order ->
                spending.spend(new SpendOrder(
                        PaymentId.parse(order.getPaymentId()),
                        AdmissionId.parse(order.getAdmissionId()),
                        new UserId(order.getUserId())));
            default -> {
                // A command of a later version is for a later version of us.
            }
        }
    }

    private static void onReservationEvent(SpecificRecord record, Prolonging prolonging) {
        switch (record) {
            case SeatsHeld held -> prolonging.prolong(AdmissionId.parse(held.getAdmissionId()), held.getExpiresAt());
            default -> {
                // What becomes of seats later doesn't change how long their holder may stay.
            }
        }
    }
}
