package frontrow.explore;

import frontrow.contracts.Topic;
import frontrow.payment.messages.SagaEdge.Told;
import org.apache.avro.specific.SpecificRecord;

/** Something on its way. */
sealed interface Message {

    /** An order to a participant, as its record says it. */
    record Order(Topic topic, SpecificRecord record) implements Message {

        @Override
        public String toString() {
            String payment =
                    record.get(record.getSchema().getField("paymentId").pos()).toString();
            return record.getSchema().getName() + " of " + Cast.name(frontrow.contracts.value.PaymentId.parse(payment));
        }
    }

    /** An answer to a payment, as the payment understands its record. */
    record Answer(Told told) implements Message {

        @Override
        public String toString() {
            return told.message().getClass().getSimpleName() + " for " + Cast.name(told.payment());
        }
    }
}
