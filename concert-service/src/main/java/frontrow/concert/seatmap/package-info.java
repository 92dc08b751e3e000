/** The seats of a concert as reservation-service last told of them. */
@NullMarked
package frontrow.concert.seatmap;

import org.jspecify.annotations.NullMarked;
