/** Avro records as the registry knows them: Confluent's wire format, ids learnt once. */
@NullMarked
package frontrow.messaging.schema;

import org.jspecify.annotations.NullMarked;
