/** What this service is told and what it tells, in its own words; the records on the wire stop here. */
@NullMarked
package frontrow.reservation.message;

import org.jspecify.annotations.NullMarked;
