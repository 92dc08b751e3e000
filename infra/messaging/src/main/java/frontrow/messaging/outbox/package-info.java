/** Messages written with the state they tell of, and the relay that sends them. */
@NullMarked
package frontrow.messaging.outbox;

import org.jspecify.annotations.NullMarked;
