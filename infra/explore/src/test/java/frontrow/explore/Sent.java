package frontrow.explore;

import frontrow.contracts.Topic;
import frontrow.contracts.payment.PaymentConfirmed;
import frontrow.contracts.payment.PaymentFailed;
import frontrow.messaging.Outbox;
import frontrow.payment.messages.SagaEdge;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The outbox of one transaction. What payments don't listen to is left out. */
final class Sent implements Outbox {

    private final List<Message> messages = new ArrayList<>();
    private int ends;

    List<Message> messages() {
        return messages;
    }

    /** How often the end of a payment was announced. */
    int ends() {
        return ends;
    }

    @Override
    public void add(Topic topic, String key, SpecificRecord record) {
        switch (topic) {
            case WALLET_COMMANDS, RESERVATION_COMMANDS, QUEUE_COMMANDS ->
                messages.add(new Message.Order(topic, record));
            case WALLET_EVENTS, RESERVATION_EVENTS, QUEUE_EVENTS ->
                SagaEdge.read(record)
                        .filter(told -> Cast.isPayment(told.payment()))
                        .map(Message.Answer::new)
                        .ifPresent(messages::add);
            case PAYMENT_EVENTS -> ends += isEnd(record) ? 1 : 0;
            case CONCERT_EVENTS -> throw new IllegalArgumentException("nobody here schedules concerts");
        }
    }

    private static boolean isEnd(SpecificRecord record) {
        return record instanceof PaymentConfirmed || record instanceof PaymentFailed;
    }

    @Override
    public void addToPartition(Topic topic, int partition, String key, SpecificRecord record) {
        throw new UnsupportedOperationException("only watermarks go to a partition, and no part of the saga sends one");
    }
}
