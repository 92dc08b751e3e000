package frontrow.explore;

import frontrow.contracts.Topic;
import frontrow.contracts.value.PaymentId;
import frontrow.payment.messages.SagaEdge.Told;
import org.apache.avro.specific.SpecificRecord;

/** Something on its way. */
sealed interface Message {

    /** What it is called. */
    String kind();

    /** An order to a participant, as its record says it. */
    record Order(Topic topic, SpecificRecord record) implements Message {

        @Override
        public String kind() {
            return record.getSchema().getName();
        }

        @Override
        public String toString() {
            String payment =
                    record.get(record.getSchema().getField("paymentId").pos()).toString();
            return kind() + " of " + Cast.name(PaymentId.parse(payment));
        }
    }

    /** An answer to a payment, as the payment understands its record. */
    record Answer(Told told) implements Message {

        @Override
        public String kind() {
            return told.message().getClass().getSimpleName();
        }

        @Override
        public String toString() {
            return kind() + " for " + Cast.name(told.payment());
        }
    }
}
