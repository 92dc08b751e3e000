/** Joining, being admitted, and leaving; PostgreSQL has the last word. */
@NullMarked
package frontrow.queue.admission;

import org.jspecify.annotations.NullMarked;
