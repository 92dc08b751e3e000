/** Owner of seats: hold, pin, confirm, release. */
@NullMarked
package frontrow.reservation;

import org.jspecify.annotations.NullMarked;
