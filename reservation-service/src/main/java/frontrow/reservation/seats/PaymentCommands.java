package frontrow.reservation.seats;

import frontrow.reservation.ReservationProperties;
import frontrow.reservation.message.PaymentCommand;
import frontrow.reservation.seats.PaymentRules.Ruling;
import frontrow.reservation.seats.Purchases.Purchase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles what payments ask, each command in a transaction of its own. */
@Component
class PaymentCommands {

    private final Purchases purchases;
    private final PaymentAnswers answers;
    private final ReservationProperties properties;

    PaymentCommands(Purchases purchases, PaymentAnswers answers, ReservationProperties properties) {
        this.purchases = purchases;
        this.answers = answers;
        this.properties = properties;
    }

    @Transactional
    void handle(PaymentCommand command) {
        Purchase purchase = purchases.lock(command);
        Ruling ruling = PaymentRules.decide(
                command, purchase.decision(), purchase.state(), purchase.now(), properties.pinDuration());
        purchases.save(command, purchase, ruling);
        answers.give(command, ruling.outcome(), purchase.reservation());
    }
}
