/** The edge to Kafka: Avro records to the saga's messages and back. */
@NullMarked
package frontrow.payment.messages;

import org.jspecify.annotations.NullMarked;
