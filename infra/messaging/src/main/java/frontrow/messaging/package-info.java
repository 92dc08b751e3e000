/** Messages that are never lost: outbox, relay, listeners, dead letters. Knows no domain. */
@NullMarked
package frontrow.messaging;

import org.jspecify.annotations.NullMarked;
