/** Seats and the reservations that hold them, from the hold to its confirmation or release. */
@NullMarked
package frontrow.reservation.seats;

import org.jspecify.annotations.NullMarked;
