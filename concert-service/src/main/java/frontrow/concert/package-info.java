/** concert-service, the catalogue that everybody may look at. */
@NullMarked
package frontrow.concert;

import org.jspecify.annotations.NullMarked;
