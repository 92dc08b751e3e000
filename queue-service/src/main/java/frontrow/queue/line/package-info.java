/** The waiting line in Redis, one script a transition, and the entries by which the gateway knows tokens. */
@NullMarked
package frontrow.queue.line;

import org.jspecify.annotations.NullMarked;
