/** Where Avro stops: records in, records out. */
@NullMarked
package frontrow.wallet.messages;

import org.jspecify.annotations.NullMarked;
