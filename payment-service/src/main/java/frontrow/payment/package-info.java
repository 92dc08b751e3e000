/** Takes the money for a reservation, or leaves everything as it was. */
@NullMarked
package frontrow.payment;

import org.jspecify.annotations.NullMarked;
