/** The days that still have a free seat on sale, cached. */
@NullMarked
package frontrow.concert.dates;

import org.jspecify.annotations.NullMarked;
