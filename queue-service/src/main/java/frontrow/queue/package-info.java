/** The virtual waiting room: a line in Redis, and in PostgreSQL those who were let in. */
@NullMarked
package frontrow.queue;

import org.jspecify.annotations.NullMarked;
