/** The list of concerts. */
@NullMarked
package frontrow.concert.catalogue;

import org.jspecify.annotations.NullMarked;
