/** Work that is done again and again. */
@NullMarked
package frontrow.reservation.timer;

import org.jspecify.annotations.NullMarked;
