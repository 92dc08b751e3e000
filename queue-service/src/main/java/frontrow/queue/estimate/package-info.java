/** How long the wait will be, and how that is said. Pure. */
@NullMarked
package frontrow.queue.estimate;

import org.jspecify.annotations.NullMarked;
