package frontrow.faults.system;

import frontrow.contracts.Topic;
import frontrow.stack.Service;
import java.util.List;

/** Who writes to which topic, and who listens to it. */
final class Routes {

    private Routes() {}

    static Service writer(Topic topic) {
        return switch (topic) {
            case CONCERT_EVENTS -> Service.CONCERT;
            case QUEUE_EVENTS -> Service.QUEUE;
            case RESERVATION_EVENTS -> Service.RESERVATION;
            case WALLET_EVENTS -> Service.WALLET;
            case PAYMENT_EVENTS, QUEUE_COMMANDS, RESERVATION_COMMANDS, WALLET_COMMANDS -> Service.PAYMENT;
        };
    }

    static List<Service> listeners(Topic topic) {
        return switch (topic) {
            case CONCERT_EVENTS, RESERVATION_COMMANDS -> List.of(Service.RESERVATION);
            case QUEUE_EVENTS, WALLET_EVENTS -> List.of(Service.PAYMENT);
            case RESERVATION_EVENTS -> List.of(Service.QUEUE, Service.CONCERT, Service.PAYMENT);
            case QUEUE_COMMANDS -> List.of(Service.QUEUE);
            case WALLET_COMMANDS -> List.of(Service.WALLET);
            case PAYMENT_EVENTS -> List.of();
        };
    }
}
