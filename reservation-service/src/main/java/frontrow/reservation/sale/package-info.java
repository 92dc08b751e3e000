/** What is on sale: concerts and their seats, as concert-service announced them. */
@NullMarked
package frontrow.reservation.sale;

import org.jspecify.annotations.NullMarked;
