/** Putting a concert on sale. */
@NullMarked
package frontrow.concert.schedule;

import org.jspecify.annotations.NullMarked;
